import { Agent, request } from 'node:http';
import { newId } from '#kernel';

/** What a buyer is, and so what must come of them. */
export type Kind = 'single' | 'pair' | 'ineligible' | 'elsewhere';

/** What became of a buyer. Milliseconds since all of them began. */
export interface Outcome {
  readonly kind: Kind;
  /** State of the ticket at the end, or the code of the refusal; null without an answer. */
  readonly end: string | null;
  readonly number: number | null;
  /** Until the first answer: a place in the queue, or a refusal. */
  readonly received: number;
  /** Until they know: held for them, or nothing left, or refused. */
  readonly known: number;
}

/** Where and what they buy. */
export interface Rush {
  readonly urls: readonly string[];
  readonly departureId: string;
  readonly arrivalLegId: string;
}

interface Answer {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly body: { readonly code?: string; readonly state?: string; readonly number?: number };
}

export const denied = ['USA', 'KOR', 'MYS', 'JPN'];
const admitted = ['GBR', 'DEU', 'FRA', 'SWE', 'POL', 'CHN', 'NLD', 'ITA'];
/** Of ten buyers, one has a passport that is denied, one lives where it is not sold, and two come as a pair. */
const kinds: readonly Kind[] = ['single', 'single', 'pair', 'single', 'ineligible', 'single', 'single', 'pair', 'single', 'elsewhere'];
export const soldTo = ['GBR', 'DEU', 'FRA'];

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
/** Seconds: longer than any rush may last. */
const patience = 120;

/** All at once; each asks for a ticket and then for its turn, as the portal does. */
export async function buy(rush: Rush, buyers: number): Promise<Outcome[]> {
  const begun = performance.now();
  return Promise.all(Array.from({ length: buyers }, (_, index) => buyOne(rush, index, begun)));
}

async function buyOne(rush: Rush, index: number, begun: number): Promise<Outcome> {
  const kind = kinds[index % kinds.length]!;
  const sale = `${rush.urls[index % rush.urls.length]!}/api/v1/sale/${rush.departureId}`;
  const since = (): number => performance.now() - begun;
  let received = Number.NaN;
  try {
    const entered = await insistently(() => send('POST', `${sale}/tickets`, { 'idempotency-key': keyOf(index) }, form(rush, kind, index)), since);
    received = since();
    const { code, number = null } = entered.body;
    if (entered.status !== 202) return { kind, end: code ?? null, number, received, known: received };
    let { body } = entered;
    while (body.state === 'waiting' && since() < patience * 1000) {
      ({ body } = await insistently(() => send('GET', `${sale}/ticket?wait=25`, { cookie: entered.cookie ?? '' }), since));
    }
    return { kind, end: body.state === 'waiting' ? null : (body.state ?? body.code ?? null), number, received, known: since() };
  } catch {
    return { kind, end: null, number: null, received, known: since() };
  }
}

const run = newId();
const keyOf = (index: number): string => `${run}-${index}`;

function form({ arrivalLegId }: Rush, kind: Kind, index: number): string {
  const nationality = kind === 'ineligible' ? denied[index % denied.length] : admitted[index % admitted.length];
  const traveller = { givenNames: 'Robin', surname: 'Rush', email: `robin${index}@example.org`, nationality, race: '42', room: 'twin', arrivalLegId, departureLegId: null };
  return JSON.stringify({
    leader: { name: 'Robin Rush', email: `robin${index}@example.org` },
    territory: kind === 'elsewhere' ? 'USA' : soldTo[index % soldTo.length],
    travellers: kind === 'pair' ? [traveller, traveller] : [traveller],
  });
}

/** A connection that breaks, and a server that is briefly out of reach, are tried again, as the portal does; the key makes it one attempt. */
async function insistently(ask: () => Promise<Answer>, since: () => number): Promise<Answer> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer && answer.status < 500) return answer;
    if (since() > patience * 1000) throw new Error('nobody answers');
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 300));
  }
}

function send(method: 'GET' | 'POST', url: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  const type = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...headers, ...type } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject).once('end', () => {
        const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
        resolve({ status: answer.statusCode ?? 0, cookie, body: JSON.parse(Buffer.concat(chunks).toString()) as Answer['body'] });
      });
    });
    sent.once('error', reject).end(body);
  });
}
