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
const holds = 1_500;
const warmUp = 150;
const plenty = 1_000_000;

/** The statement that takes a bundle, as inventory issues it, on its own and without the lock before it. */
const statement = `
  update allotment a set held = a.held + q.quantity
    from unnest($1::uuid[], $2::integer[]) as q (allotment_id, quantity)
   where a.id = q.allotment_id and a.held + a.sold + q.quantity <= a.capacity`;

/**
 * Holds per second, with as many clients at once: bookings of one traveller over HTTP (place, bed, race slot, two seats),
 * against the bare statement for the same five allotments straight from the driver. All of them want the same rows.
 */
export async function benchHolds(baseUrl: string, databaseUrl: string): Promise<string> {
  const operator = new Visitor(baseUrl);
  const { email, password } = demoSignIns.operator;
  const { organisation } = await operator.post<{ organisation: { id: string } }>('/api/v1/auth/sign-in', { email, password });
  const { key } = await operator.post<{ key: string }>('/api/v1/api-keys', { name: 'bench', role: 'operator' }, { 'idempotency-key': newId() });
  const { departure, allotmentIds } = await stock(databaseUrl, organisation.id);
  const overHttp = await perSecond(holdOver(baseUrl, key, departure));
  const pool = new pg.Pool({ connectionString: databaseUrl, max: clients });
  const quantities = allotmentIds.map(() => 1);
  const bare = await perSecond(async () => {
    const { rowCount } = await pool.query(statement, [allotmentIds, quantities]);
    if (rowCount !== allotmentIds.length) throw new Error('the bench ran out of stock');
  });
  await pool.end();
  const ratio = (overHttp / bare).toFixed(2);
  return `holds per second over HTTP, one API process: ${overHttp.toFixed(0)}; the same statement from the bare driver: ${bare.toFixed(0)}; ratio ${ratio} (${clients} clients, ${holds} holds of 5 allotments each)`;
}

async function perSecond(hold: () => Promise<void>): Promise<number> {
  await share(warmUp, hold);
  const begun = performance.now();
  await share(holds, hold);
  return holds / ((performance.now() - begun) / 1000);
}

/** So many holds, shared out among the clients; each has one under way at a time. */
async function share(count: number, hold: () => Promise<void>): Promise<void> {
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
    return { departure, allotmentIds: wanted.map((allotment) => allotment.id) };
  } finally {
    await app.close();
  }
}
