import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { EmbeddedDatabase, migrate } from '#platform';
import { startApi } from '../support/api-process.js';
import { percentile, seconds } from './figures.js';
import { runFolder } from './run-folder.js';
import { buy, denied, type Outcome } from './rush-buyers.js';
import { openStall, type RushStall } from './rush-stall.js';

/** Sizes of a rush. */
export interface RushOptions {
  readonly buyers: number;
  readonly bundles: number;
  readonly processes: number;
}

/** `--buyers 5000 --bundles 500 --processes 1`. */
export function rushOptions(words: readonly string[]): RushOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { buyers: { type: 'string', default: '5000' }, bundles: { type: 'string', default: '500' }, processes: { type: 'string', default: '1' } },
  });
  return { buyers: Number(values.buyers), bundles: Number(values.bundles), processes: Number(values.processes) };
}

/**
 * A sale rush over HTTP: everybody comes at once for bundles of four allotments, some with passports that are denied, some
 * from where it is not sold, some as pairs. Every buyer is followed to their answer, and the books are compared with it.
 */
export async function benchRush({ buyers, bundles, processes }: RushOptions, say: (line: string) => void): Promise<void> {
  const home = runFolder();
  const server = await EmbeddedDatabase.start({ folder: join(home, 'database') });
  await server.ensureDatabase('waypass');
  const settings = {
    DATABASE_URL: server.url('waypass'), STORAGE_URL: `file://${home}`, MASTER_KEY: randomBytes(32).toString('base64'),
    SALE_TICKETS_PER_MINUTE: '1000000',
  };
  await migrate(settings.DATABASE_URL);
  const stall = await openStall(settings, bundles);
  const apis = await Promise.all(Array.from({ length: processes }, () => startApi(settings)));
  try {
    const urls = apis.map(({ url }) => url);
    const before = await Promise.all(urls.map(processorSeconds));
    const own = process.cpuUsage();
    const begun = performance.now();
    const outcomes = await buy({ urls, departureId: stall.departureId, arrivalLegId: stall.arrivalLegId }, buyers);
    const { user, system } = process.cpuUsage(own);
    const after = await Promise.all(urls.map(processorSeconds));
    const spent = after.reduce((sum, value, at) => sum + value - before[at]!, 0);
    const ranks = await allRanked(stall);
    const ranked = performance.now() - begun;
    say(await report({ buyers, bundles, processes }, outcomes, stall));
    say(`  waiting list: ${ranks} ranks in the order of the tickets, the last known after ${seconds(ranked)}`);
    say(`  processor time: ${spent.toFixed(1)} s in ${processes === 1 ? 'the API process' : `${processes} API processes`}, ${((user + system) / 1e6).toFixed(1)} s in the buyers`);
  } finally {
    await Promise.all(apis.map((api) => api.stop()));
    await stall.close();
    await server.stop();
  }
}

async function report({ buyers, bundles, processes }: RushOptions, outcomes: readonly Outcome[], stall: RushStall): Promise<string> {
  const ended = Map.groupBy(outcomes, ({ end }) => end ?? 'unanswered');
  const booked = ended.get('booked') ?? [];
  const places = booked.reduce((sum, { kind }) => sum + (kind === 'pair' ? 2 : 1), 0);
  const partial = await stall.database.query(
    `select 1 from booking b
      where (select count(*) from hold_line l where l.hold_id = b.hold_id) <> 4
         or exists (select from hold_line l where l.hold_id = b.hold_id and l.quantity <> (select count(*) from booking_traveller t where t.booking_id = b.id))`,
  );
  const taken = await stall.taken();
  const passports = await stall.nationalities();
  const wrong = passports.filter((nationality) => denied.includes(nationality ?? '')).length + booked.filter(({ kind }) => kind === 'elsewhere').length;
  const agree = (await stall.differences()) === 0 && taken.every((count) => count === places) && passports.length === places;
  const known = outcomes.map((outcome) => outcome.known);
  const line = (name: string, values: readonly number[]): string =>
    `  ${name}: median ${seconds(percentile(values, 0.5))}, 95th percentile ${seconds(percentile(values, 0.95))}, 99th ${seconds(percentile(values, 0.99))}, last ${seconds(Math.max(...values))}`;
  const turns = outcomes.filter(({ number }) => number !== null);
  return [
    `sale rush: ${buyers} buyers at once, ${bundles} bundles of four allotments, ${processes} API process${processes === 1 ? '' : 'es'}`,
    `  sold ${places} of ${bundles} in ${booked.length} bookings, partial ${partial.length}, to ineligible ${wrong}, unanswered ${ended.get('unanswered')?.length ?? 0}, counters ${agree ? 'equal' : 'DIFFER FROM'} rows`,
    `  answers: ${[...ended].map(([end, of]) => `${of.length} ${end}`).sort().join(', ')}`,
    `  order: ${overtaken(outcomes)} were told that nothing is left before a later ticket that asked for no less`,
    line('first answer (a place in the queue, or a refusal)', outcomes.map(({ received }) => received)),
    line('last answer (held, on the waiting list, or refused)', known),
    `  ${(turns.length / (Math.max(...known) / 1000)).toFixed(0)} tickets answered per second, ${(booked.length / (Math.max(...booked.map((one) => one.known)) / 1000)).toFixed(0)} bookings per second`,
  ].join('\n');
}

/** Waits until everybody for whom nothing was left has a rank; how many have one, counted only where they rise with the tickets' numbers. */
async function allRanked({ database, departureId }: RushStall): Promise<number> {
  for (;;) {
    const tickets = await database.query<{ state: string; rank: number | null }>(
      `select state, rank from sale_ticket where departure_id = $1 and state in ('joining', 'wait-listed') order by number`,
      [departureId],
    );
    if (tickets.every(({ state }) => state === 'wait-listed')) return tickets.filter(({ rank }, at) => rank === at + 1).length;
    await delay(100);
  }
}

/** How many were told that nothing is left though a later ticket for as many, or more, was booked. */
function overtaken(outcomes: readonly Outcome[]): number {
  const last = (kinds: readonly string[]): number => Math.max(0, ...outcomes.filter(({ end, kind }) => end === 'booked' && kinds.includes(kind)).map(({ number }) => number ?? 0));
  const [lastPair, lastOfAll] = [last(['pair']), last(['single', 'pair'])];
  return outcomes.filter(({ end, kind, number }) => (end === 'sold-out' || end === 'wait-listed') && (number ?? 0) < (kind === 'pair' ? lastPair : lastOfAll)).length;
}

/** What a process has used of the processors so far, by its own word. */
async function processorSeconds(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]);
}
