import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AssignBibs, AssignRooms, BookingsModule, MakeList, MarkListSent, SetBibRanges } from '#bookings';
import { DocumentsModule } from '#documents';
import { EntryModule } from '#entry';
import { FlightsModule, MakeManifest, MarkManifestSent } from '#flights';
import { InventoryModule } from '#inventory';
import { FixedClock, newId } from '#kernel';
import { PackagesModule } from '#packages';
import { ConfigModule, Database, DatabaseModule, EmbeddedDatabase, migrate, StorageModule, VaultModule } from '#platform';
import { NoteIssued, ReadinessModule, ReconcileDeparture } from '#readiness';
import { ReadTravelDocuments, ReadTravellers, RecordTravelDocument, TravellersModule } from '#travellers';
import { MarathonTrip, type Runner } from '../support/marathon.js';
import { valueOf } from '../support/results.js';
import { testConfig } from '../support/test-database.js';
import { median, percentile } from './figures.js';
import { runFolder } from './run-folder.js';

@Module({})
class BenchModule {}

type Get = <T>(type: new (...given: never[]) => T) => T;

const size = 500;
const party = 50;
const rounds = 30;
const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
const surnames = ['Müller', 'Nowak', 'Li', 'van der Westhuizen', 'Åström', 'O’Brien', 'Garcia Marquez', 'Quillfeather'];

const endings = 'abcdefghijklmnopqrstuvwxyz';
/** No two people have one name, so that nothing is compared once for several. */
const surnameOf = (at: number): string => `${surnames[at % surnames.length]}${endings[at % endings.length]}${endings[Math.floor(at / endings.length)]}`;

/** `npm run bench -- reconciliation`: 500 travellers on five lists compared, against only opening their names and passports, in the same run. */
export async function benchReconciliation(say: (line: string) => void): Promise<void> {
  const server = await EmbeddedDatabase.start({ folder: join(runFolder(), 'database') });
  await server.ensureDatabase('waypass');
  await migrate(server.url('waypass'));
  const modules = [ReadinessModule, EntryModule, TravellersModule, BookingsModule, FlightsModule, PackagesModule, InventoryModule, DocumentsModule, StorageModule];
  const module = { module: BenchModule, imports: [ConfigModule.with(testConfig(server.url('waypass')), clock), DatabaseModule, VaultModule, ...modules] };
  const context = await NestFactory.createApplicationContext(module, { logger: false });
  const get: Get = (type) => context.get(type, { strict: false });
  try {
    const trip = await stock(get);
    await measure(get, trip, say);
  } finally {
    await context.close();
    await server.stop();
  }
}

/** Everybody booked, seated, with a passport, a room and a number; every list sent, every tenth passport renewed since, and every tenth of those in another name. */
async function stock(get: Get): Promise<MarathonTrip> {
  const trip = await MarathonTrip.schedule(newId(), get(Database), get);
  const { organisationId, departureId, eventId, arrivalLegId } = trip.ids;
  await get(Database).query(`update allotment set capacity = $2 where organisation_id = $1 and kind = 'seat'`, [organisationId, size]);
  const travellers: string[] = [];
  for (let from = 0; from < size; from += party) {
    const runners = Array.from({ length: party }, (_, at): Runner => ({ givenNames: 'Anna Maria', surname: surnameOf(from + at), email: `runner${from + at}@example.org` }));
    const { bookingId, travellerIds } = await trip.book(...runners);
    await trip.seat(bookingId);
    travellers.push(...travellerIds);
  }
  await givePassports(get, organisationId, travellers, '1', 1);
  await get(AssignRooms).assign({ organisationId, departureId, mode: 'keep', version: 0 });
  valueOf(await get(SetBibRanges).set({ organisationId, eventId }, 0, [{ category: '42', from: 1, to: 999 }]));
  valueOf(await get(AssignBibs).assign({ organisationId, eventId }));
  for (const [kind, ownerId] of [['rooming', departureId], ['bibs', eventId]] as const) {
    const listId = valueOf(await get(MakeList).make({ organisationId, kind, ownerId }, null)).id;
    valueOf(await get(MarkListSent).mark({ organisationId, kind, listId, userId: null, to: 'them' }));
  }
  await get(Database).transaction(async (tx) => {
    const order = { organisationId, legId: arrivalLegId, kind: 'list', receiver: 'border', whole: false, directory: null, approvalNumbers: () => Promise.resolve(new Map<string, string>()) } as const;
    const { id: manifestId } = valueOf(await get(MakeManifest).make(order, null));
    valueOf(await get(MarkManifestSent).mark({ organisationId, manifestId, userId: null, to: 'the border' }));
    await get(NoteIssued).manifests(tx, organisationId, arrivalLegId);
  });
  await givePassports(get, organisationId, travellers.filter((_, at) => at % 10 === 0), '2', 10);
  await get(Database).query('analyze');
  return trip;
}

async function givePassports(get: Get, organisationId: string, travellers: readonly string[], series: string, step: number): Promise<void> {
  await get(Database).transaction(async (tx) => {
    for (const [at, travellerId] of travellers.entries()) {
      const data = {
        type: 'P', issuingState: 'GBR', number: `${series}${10_000_000 + at}`, surname: surnameOf(step > 1 && at % 10 === 0 ? at + 1 : at * step).toUpperCase(), givenNames: 'ANNA MARIA', nationality: 'GBR', birthDate: '1988-03-04', sex: 'F',
        expiryDate: '2031-05-06',
      } as const;
      await get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: newId(), state: 'read', data });
    }
  });
}

async function measure(get: Get, { ids: { organisationId, departureId } }: MarathonTrip, say: (line: string) => void): Promise<void> {
  const { travellers } = valueOf(await get(ReconcileDeparture).reconcile(organisationId, departureId));
  const ids = travellers.map(({ travellerId }) => travellerId);
  const compared = await timed(() => get(ReconcileDeparture).reconcile(organisationId, departureId));
  const opened = await timed(async () => {
    await get(ReadTravellers).byIds(organisationId, ids);
    await get(ReadTravelDocuments).latest(organisationId, ids);
  });
  const findings = travellers.reduce((sum, one) => sum + one.findings.length, 0);
  say(
    `reconciliation of ${travellers.length} travellers on five lists, ${findings} findings: median ${median(compared).toFixed(1)} ms, 95th percentile ${percentile(compared, 0.95).toFixed(1)} ms (aim: under 200 ms); ` +
      `opening their names and passports alone takes ${median(opened).toFixed(1)} ms, so ${(median(compared) / median(opened)).toFixed(2)} times as long`,
  );
}

async function timed(what: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await what();
    times.push(performance.now() - begun);
  }
  return times;
}
