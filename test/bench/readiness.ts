import { join } from 'node:path';
import { PostCharges } from '#billing';
import { AssignRooms, ReadBill } from '#bookings';
import { FixedClock } from '#kernel';
import { Database, EmbeddedDatabase, migrate, Vault } from '#platform';
import { DepartureReadiness, KeepChecklist, ReadTravellerCase } from '#readiness';
import { RecordTravelDocument } from '#travellers';
import { AssessTravellers } from '../../libs/readiness/use-cases/assess-travellers.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { ReadinessDesk } from '../support/readiness-desk.js';
import { valueOf } from '../support/results.js';
import { testConfig } from '../support/test-database.js';
import { median, percentile, seconds } from './figures.js';
import { runFolder } from './run-folder.js';

const travellers = 500;
const partySize = 10;
const lanes = 4;
const samples = 30;
const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
const nationalities = ['GBR', 'DEU', 'IND', 'SWE', 'BRA', 'FRA', 'ZAF', 'AUS'];

/**
 * `npm run bench -- readiness`: what blocks whom on a departure of 500, over HTTP, one request after another; against a request that
 * only proves who asks, and against looking at the same travellers one by one.
 */
export async function benchReadiness(say: (line: string) => void): Promise<void> {
  const server = await EmbeddedDatabase.start({ folder: join(runFolder(), 'database') });
  await server.ensureDatabase('waypass');
  const url = server.url('waypass');
  await migrate(url);
  const config = testConfig(url);
  const app = await createApi(config, { clock });
  const over = { url, config, app, database: app.get(Database, { strict: false }), vault: app.get(Vault, { strict: false }), drop: async () => undefined, close: () => app.close() };
  try {
    const desk = await ReadinessDesk.over(over, clock);
    const begun = performance.now();
    await fill(desk);
    say(`readiness: ${travellers} travellers of one departure, at every step of the way, made in ${seconds(performance.now() - begun)}; ${samples} requests each, one after another`);
    await app.listen(0, '127.0.0.1');
    await measure(desk, await app.getUrl(), say);
  } finally {
    await app.close();
    await server.stop();
  }
}

async function measure(desk: ReadinessDesk, baseUrl: string, say: (line: string) => void): Promise<void> {
  const { headers } = await desk.people.staff('operator', desk.organisationId);
  const ask = (path: string) => async (): Promise<void> => {
    const answer = await fetch(`${baseUrl}/api/v1${path}`, { headers });
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    await answer.arrayBuffer();
  };
  const bare = await timed(ask('/auth/me'));
  const found = await timed(ask(`/departures/${desk.trip.ids.departureId}/readiness`));
  const begun = performance.now();
  const alone = await oneByOne(desk);
  const took = performance.now() - begun;
  const { items } = valueOf(await desk.get(DepartureReadiness).report(desk.organisationId, desk.trip.ids.departureId));
  const same = items.map(({ travellerId, blockers }) => `${travellerId} ${blockers.map(({ key, due }) => `${key} ${due}`).join()}`).toSorted().join('\n') === alone.toSorted().join('\n');
  const middle = median(found);
  say(
    `  GET readiness: median ${middle.toFixed(0)} ms, 95th percentile ${percentile(found, 0.95).toFixed(0)} ms (aim: under 500 ms), ${(middle / median(bare)).toFixed(1)} × the bare request (${median(bare).toFixed(1)} ms); ` +
      `${items.length} travellers with ${items.reduce((sum, { blockers }) => sum + blockers.length, 0)} blockers; one by one: ${seconds(took)}, ${(took / middle).toFixed(0)} times as long, its answer ${same ? 'equal' : 'DIFFERENT'}`,
  );
  if (!same) process.exitCode = 1;
}

async function oneByOne(desk: ReadinessDesk): Promise<string[]> {
  const ids = await desk.api.database.query<{ id: string }>('select id from traveller where organisation_id = $1', [desk.organisationId]);
  const lines: string[] = [];
  for (const { id } of ids) {
    const traveller = await desk.get(ReadTravellerCase).read(desk.organisationId, id);
    if (!traveller) continue;
    const [found] = await desk.get(AssessTravellers).of(desk.organisationId, traveller.booking.departureId, [traveller]);
    if (found) lines.push(`${id} ${found.blockers.map(({ key, due }) => `${key} ${due}`).join()}`);
  }
  return lines;
}

/** After three that are not counted. */
async function timed(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let at = -3; at < samples; at += 1) {
    const begun = performance.now();
    await work();
    if (at >= 0) times.push(performance.now() - begun);
  }
  return times;
}

/** Every traveller has a bill, a bed, a seat and a checklist; nine in ten have answered, eight a passport, seven a photo, and half of all an application. */
async function fill(desk: ReadinessDesk): Promise<void> {
  // the aircraft of the tests has 200 seats
  await desk.api.database.query('update allotment set capacity = $1 where organisation_id = $2 and capacity < $1', [travellers, desk.organisationId]);
  const ids: string[] = [];
  for (let from = 0; from < travellers; from += partySize) {
    const party = Array.from({ length: partySize }, (_, at) => ({ email: `r${from + at}@example.org`, nationality: nationalities[(from + at) % nationalities.length]! }));
    const { bookingId, travellerIds } = await desk.trip.book(...party);
    await desk.trip.seat(bookingId);
    await desk.get(PostCharges).post(valueOf(await desk.get(ReadBill).read(desk.organisationId, bookingId)));
    ids.push(...travellerIds);
  }
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < ids.length; at = next++) await bring(desk, ids[at]!, at);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  valueOf(await desk.get(AssignRooms).assign({ ...desk.departure, mode: 'keep', version: 0 }));
  await desk.api.database.query('analyze');
}

async function bring(desk: ReadinessDesk, travellerId: string, at: number): Promise<void> {
  const { organisationId } = desk;
  await desk.get(KeepChecklist).keep(organisationId, travellerId, 'waypass');
  const nationality = nationalities[at % nationalities.length]!;
  if (at % 10 < 9) await desk.answer(travellerId, { nationality, documentNumber: `B${at}`.padEnd(9, '0') });
  if (at % 10 >= 8) return;
  const documentCheckId = await desk.checkDocument(travellerId, at % 10 === 7 ? 'rejected' : 'accepted');
  const data = {
    type: 'P', issuingState: nationality, number: `B${at}`.padEnd(9, '0'), surname: 'QUILLFEATHER', givenNames: 'PHILIPPA', nationality, birthDate: '1988-03-04', sex: 'F', expiryDate: '2031-05-06',
  } as const;
  await desk.api.database.transaction((tx) => desk.get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId, state: 'read', data }));
  if (at % 10 < 7) await desk.choosePhoto(travellerId);
  if (at % 10 < 5) await desk.approve(travellerId);
}
