import { Agent, request } from 'node:http';
import { newId } from '#kernel';
import { demoSignIns } from '../../apps/start/src/demo/sign-ins.js';
import { type PlatformSettings, writeManyBookings } from '../support/many-bookings.js';
import { Visitor } from '../support/visitor.js';
import { median, percentile, seconds } from './figures.js';

const bookings = 10_000;
const partySize = 10;
const samples = 200;

/**
 * The first page of 10,000 bookings and the search among their 100,000 travellers, over HTTP, one request after another, against a
 * request that only proves who asks: what lies between them is ours.
 */
export async function benchLists(baseUrl: string, platform: PlatformSettings): Promise<string> {
  const operator = new Visitor(baseUrl);
  const { email, password } = demoSignIns.operator;
  const { organisation } = await operator.post<{ organisation: { id: string } }>('/api/v1/auth/sign-in', { email, password });
  const { key } = await operator.post<{ key: string }>('/api/v1/api-keys', { name: 'bench', role: 'operator' }, { 'idempotency-key': newId() });
  const begun = performance.now();
  const reference = await writeManyBookings(platform, organisation.id, { bookings, partySize });
  const filled = performance.now() - begun;
  const ask = asker(baseUrl, key);
  const bare = await timed(() => ask('/auth/me'));
  const lines = [`lists: ${bookings} bookings of ${partySize} travellers, made in ${seconds(filled)}; ${samples} requests each, one after another`, say('who asks (bare request)', bare, bare)];
  for (const [name, path] of requests(reference)) lines.push(say(name, await timed(() => ask(path)), bare));
  return lines.join('\n');
}

const requests = (reference: string): readonly (readonly [string, string])[] => [
  ['bookings, first page of 50', '/bookings?limit=50'],
  ['bookings, confirmed, dearest first', '/bookings?limit=50&status=confirmed&order=dearest'],
  ['bookings, narrowed to a common name', '/bookings?limit=50&q=svensson'],
  ['bookings, narrowed to two letters', '/bookings?limit=50&q=ma'],
  ['search, whole name', '/search?q=julia%20sandquinberg'],
  ['search, a common name', '/search?q=m%C3%BCller'],
  ['search, two letters', '/search?q=ma'],
  ['search, two beginnings', '/search?q=an%20sv'],
  ['search, with a slip', '/search?q=svenson%20juergen'],
  ['search, by sound', '/search?q=schmitt'],
  ['search, e-mail address', '/search?q=p77.3%40example.org'],
  ['search, reference', `/search?q=${reference}`],
  ['search, nobody', '/search?q=xyzzyplugh'],
];

const say = (name: string, times: readonly number[], bare: readonly number[]): string => {
  const [middle, late] = [median(times), percentile(times, 0.95)];
  return `  ${name}: median ${middle.toFixed(1)} ms, 95th percentile ${late.toFixed(1)} ms (${(middle / median(bare)).toFixed(1)} × the bare request)`;
};

/** After a tenth as many that are not counted. */
async function timed(ask: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let at = -samples / 10; at < samples; at += 1) {
    const begun = performance.now();
    await ask();
    if (at >= 0) times.push(performance.now() - begun);
  }
  return times;
}

function asker(baseUrl: string, key: string): (path: string) => Promise<void> {
  const agent = new Agent({ keepAlive: true });
  return (path) =>
    new Promise((resolve, reject) => {
      request(`${baseUrl}/api/v1${path}`, { agent, headers: { authorization: `Bearer ${key}` } }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${path} was answered with ${answer.statusCode}`));
        answer.resume().once('end', resolve).once('error', reject);
      })
        .once('error', reject)
        .end();
    });
}
