import { Agent, request } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import pg from 'pg';
import { FlightsModule } from '#flights';
import { InventoryModule, ReadAllotments } from '#inventory';
import { newId } from '#kernel';
import { PackagesModule } from '#packages';
import { Config, ConfigModule, configSchema, Database, DatabaseModule, VaultModule } from '#platform';
import { demoSignIns } from '../../apps/start/src/demo/sign-ins.js';
import { type Get, stockDeparture, type StockedDeparture } from '../support/stock-departure.js';
import { Visitor } from '../support/visitor.js';

const clients = 16;
/** The ways take turns, so that whatever else the machine does falls on all of them alike. */
const rounds = 6;
const holds = 250;
const plenty = 1_000_000;

/** What takes a bundle in a booking: locks, condition and rows of the hold, in one call. */
const holdBundle = 'select from hold_bundle($1, $2, $3, $4::uuid[], $5::integer[])';
/** The condition by itself, on one row. */
const oneUpdate = 'update allotment set held = held + 1 where id = $1 and held + sold + 1 <= capacity';

/**
 * Holds per second, with as many clients at once: bookings of one traveller over HTTP (place, bed, race slot, two seats),
 * against the same call for the same five allotments straight from the driver. All of them want the same rows.
 * `beside` says what else runs.
 */
export async function benchHolds(baseUrl: string, databaseUrl: string, beside: string): Promise<string> {
  const operator = new Visitor(baseUrl);
  const { email, password } = demoSignIns.operator;
  const { organisation } = await operator.post<{ organisation: { id: string } }>('/api/v1/auth/sign-in', { email, password });
  const { key } = await operator.post<{ key: string }>('/api/v1/api-keys', { name: 'bench', role: 'operator' }, { 'idempotency-key': newId() });
  const { departure, allotmentIds } = await stock(databaseUrl, organisation.id);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: clients });
  const ones = allotmentIds.map(() => 1);
  const expired = new Date(0);
  const [overHttp = NaN, bare = NaN, update = NaN] = await perSecond([
    holdOver(baseUrl, key, departure),
    () => pool.query(holdBundle, [newId(), organisation.id, expired, allotmentIds, ones]),
    () => pool.query(oneUpdate, [allotmentIds[0]]),
  ]);
  await pool.end();
  return [
    `holds per second over HTTP, one API process, ${beside}: ${overHttp.toFixed(0)} (a booking: traveller, key, events, 5 allotments; ${clients} clients, ${rounds * holds} each way)`,
    `  the same hold from the bare driver: ${bare.toFixed(0)}, ratio ${(overHttp / bare).toFixed(2)}`,
    `  one conditional UPDATE of one row from the bare driver: ${update.toFixed(0)}, ratio ${(overHttp / update).toFixed(2)}`,
  ].join('\n');
}

/** Of each way, after a first round that is not counted. */
async function perSecond(ways: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const spent = ways.map(() => 0);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, hold] of ways.entries()) {
      const begun = performance.now();
      await share(holds, hold);
      if (round > 0) spent[index]! += performance.now() - begun;
    }
  }
  return spent.map((milliseconds) => (rounds * holds) / (milliseconds / 1000));
}

/** So many holds, shared out among the clients; each has one under way at a time. */
async function share(count: number, hold: () => Promise<unknown>): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left > 0) {
        left -= 1;
        await hold();
      }
    }),
  );
}

function holdOver(baseUrl: string, key: string, { departureId, arrivalLegId, departureLegId }: StockedDeparture): () => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const body = JSON.stringify({
    departureId,
    leader: { name: 'Bench Leader', email: 'bench@example.org' },
    travellers: [{ givenNames: 'Robin', surname: 'Bench', email: 'robin@example.org', nationality: 'GBR', race: '42', room: 'twin', arrivalLegId, departureLegId }],
  });
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return () =>
    new Promise((resolve, reject) => {
      const sent = request(`${baseUrl}/api/v1/bookings`, { agent, method: 'POST', headers: { ...headers, 'idempotency-key': newId() } }, (answer) => {
        if (answer.statusCode !== 201) reject(new Error(`a hold was answered with ${answer.statusCode}`));
        answer.resume().once('end', resolve).once('error', reject);
      });
      sent.once('error', reject).end(body);
    });
}

@Module({})
class BenchModule {}

/** A departure with plenty of everything, made through the use cases. */
async function stock(databaseUrl: string, organisationId: string): Promise<{ departure: StockedDeparture; allotmentIds: string[] }> {
  const settings = { DATABASE_URL: databaseUrl, DATABASE_POOL: 2, STORAGE_URL: 'file:///nowhere', MASTER_KEY: Buffer.alloc(32).toString('base64') };
  const config = new Config(configSchema.parse(settings));
  const parts = [ConfigModule.with(config), DatabaseModule, VaultModule, PackagesModule, InventoryModule, FlightsModule];
  const app = await NestFactory.createApplicationContext({ module: BenchModule, imports: parts }, { logger: ['error'] });
  try {
    const get: Get = (type) => app.get(type, { strict: false });
    const amounts = { places: plenty, twinBeds: plenty, singles: plenty, marathonSlots: plenty, seats: plenty };
    const onSale = { onSaleFrom: new Date(Date.now() - 60_000), onSaleUntil: new Date(Date.now() + 86_400_000) };
    const departure = await stockDeparture(app.get(Database), get, organisationId, amounts, onSale);
    const owners = [departure.departureId, departure.eventId, departure.arrivalLegId, departure.departureLegId];
    const allotments = await get(ReadAllotments).ofOwners(organisationId, owners);
    const wanted = allotments.filter(({ kind, code }) => kind === 'place' || kind === 'seat' || code === 'twin' || code === '42');
    return { departure, allotmentIds: wanted.map((allotment) => allotment.id).sort() };
  } finally {
    await app.close();
  }
}
