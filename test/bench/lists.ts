import { randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { newId } from '#kernel';
import { PackagesModule } from '#packages';
import { Config, ConfigModule, configSchema, Database, DatabaseModule, type Transaction, Vault, VaultModule } from '#platform';
import { keysToStore, SearchIndex, TravellersModule } from '#travellers';
import { demoSignIns } from '../../apps/start/src/demo/sign-ins.js';
import { type Get, stockDeparture } from '../support/stock-departure.js';
import { Visitor } from '../support/visitor.js';
import { median, percentile, seconds } from './figures.js';

const bookings = 10_000;
const partySize = 10;
const batch = 100;
const lanes = 8;
const samples = 200;

const given = 'Anna Maria Hans Peter Julia Lukas Sofia Jan Eva Tom Mia Max Emma Paul Lena Karl Nina Otto Zoë Jürgen Søren Björn Юлия Иван 伟 芳 José Inês François Łukasz Aoife Siobhán'.split(' ');
const common = 'Smith Müller Svensson Jones Garcia Martin Silva Novák Kowalski Иванова 王 李 张 Rossi Schmidt Johnson Brown Meyer Dubois Larsen'.split(' ');
const starts = 'Al Ber Cas Dor Es Fal Gre Hol Il Jan Kel Lor Mar Nor Ol Pet Qui Ros Sand Tor Ul Vand Wal Yor Zim'.split(' ');
const middles = 'an ber del en fer gin hol ing kel lan mer nor os per quin rad ster tin und vel'.split(' ');
const ends = 'berg dal er feld gard holm ing kamp lund mann nes olm quist rup son stad strom toft vik witz'.split(' ');

const one = <T>(list: readonly T[]): T => list[randomInt(list.length)]!;
/** A third of all people share twenty names; the others have one of ten thousand. */
const surname = (): string => (randomInt(3) === 0 ? one(common) : `${one(starts)}${one(middles)}${one(ends)}`);

/** Where the platform that is measured keeps its rows, and the key that its travellers are sealed with. */
interface PlatformSettings {
  readonly DATABASE_URL: string;
  readonly MASTER_KEY: string;
  readonly STORAGE_URL: string;
}

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
  const reference = await fill(platform, organisation.id);
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

@Module({})
class BenchModule {}

/** Writes the rows as the use cases would, in large statements. Returns the reference of one booking. */
async function fill(platform: PlatformSettings, organisationId: string): Promise<string> {
  const settings = { ...platform, DATABASE_POOL: lanes * 2 };
  const config = new Config(configSchema.parse(settings));
  const parts = [ConfigModule.with(config), DatabaseModule, VaultModule, PackagesModule, InventoryModule, FlightsModule, TravellersModule];
  const app = await NestFactory.createApplicationContext({ module: BenchModule, imports: parts }, { logger: ['error'] });
  try {
    const get: Get = (type) => app.get(type, { strict: false });
    const onSale = { onSaleFrom: new Date(Date.now() - 60_000), onSaleUntil: new Date(Date.now() + 86_400_000) };
    const { departureId } = await stockDeparture(app.get(Database), get, organisationId, {}, onSale);
    const writer = new Writer(get(Database), get(Vault), get(SearchIndex), organisationId, departureId);
    let next = 0;
    await Promise.all(Array.from({ length: lanes }, async () => {
      for (let from = next; from < bookings; from = next) {
        next += batch;
        await writer.write(from);
      }
    }));
    await get(Database).query('analyze');
    const [row] = await get(Database).query<{ reference: string }>('select reference from booking where departure_id = $1 limit 1', [departureId]);
    return row?.reference ?? '';
  } finally {
    await app.close();
  }
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const referenceOf = (number: number): string => Array.from({ length: 6 }, (_, at) => alphabet[Math.floor((number + 7 * 32 ** 4) / 32 ** (5 - at)) % 32]).join('');

class Writer {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly index: SearchIndex,
    private readonly organisationId: string,
    private readonly departureId: string,
  ) {}

  write(from: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const rows = Array.from({ length: batch }, (_, at) => this.booking(from + at));
      await tx.execute(
        `insert into hold (id, organisation_id, status, expires_at) select id, $1, 'confirmed', now() from unnest($2::uuid[]) as id`,
        [this.organisationId, rows.map((row) => row.holdId)],
      );
      await tx.execute(
        `insert into booking (id, organisation_id, reference, departure_id, hold_id, status, leader, leader_email_index, total_amount, currency, expires_at, created_at)
         select id, $1, reference, $2, hold_id, 'confirmed', leader, email, total, 'EUR', now(), now()
           from unnest($3::uuid[], $4::text[], $5::uuid[], $6::bytea[], $7::bytea[], $8::int[]) as given (id, reference, hold_id, leader, email, total)`,
        [this.organisationId, this.departureId, rows.map((row) => row.id), rows.map((row) => row.reference), rows.map((row) => row.holdId), rows.map((row) => row.leader), rows.map((row) => row.email), rows.map((row) => row.total)],
      );
      await tx.execute(
        `insert into booking_search (organisation_id, booking_id, keys) select $1, id, keys::bigint[] from unnest($2::uuid[], $3::text[]) as given (id, keys)`,
        [this.organisationId, rows.map((row) => row.id), rows.map((row) => row.keys)],
      );
      await this.travellers(tx, from, rows.map((row) => row.id));
    });
  }

  private booking(number: number) {
    const [id, leader] = [newId(), { name: `${one(given)} ${surname()}`, email: `b${number}@example.org` }];
    return {
      id,
      holdId: newId(),
      reference: referenceOf(number),
      leader: this.vault.sealForPlatform(`booking.leader:${id}`, JSON.stringify(leader)),
      email: this.vault.blindIndex(this.organisationId, leader.email),
      total: 100_000 + randomInt(900_000),
      keys: this.keys([leader.name], leader.email),
    };
  }

  private async travellers(tx: Transaction, from: number, bookingIds: readonly string[]): Promise<void> {
    const people = [];
    for (const [at, bookingId] of bookingIds.entries()) {
      for (let position = 0; position < partySize; position += 1) {
        const [id, identity] = [newId(), { givenNames: one(given), surname: surname(), email: `p${from + at}.${position}@example.org`, nationality: 'GBR' }];
        const seal = this.vault.createKey(tx, id);
        people.push({ id, bookingId, position, identity, sealed: seal('traveller.identity', JSON.stringify(identity)) });
      }
    }
    await tx.execute(
      `insert into traveller (id, organisation_id, identity, email_index, surname_index, search_keys)
       select id, $1, identity, email, surname, keys::bigint[] from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[]) as given (id, identity, email, surname, keys)`,
      [
        this.organisationId, people.map(({ id }) => id), people.map(({ sealed }) => sealed),
        people.map(({ identity }) => this.vault.blindIndex(this.organisationId, identity.email)), people.map(({ identity }) => this.vault.blindIndex(this.organisationId, identity.surname)),
        people.map(({ identity }) => this.keys([identity.givenNames, identity.surname], identity.email)),
      ],
    );
    await tx.execute(
      `insert into booking_traveller (organisation_id, booking_id, traveller_id, position, race, room, price_lines)
       select $1, booking_id, traveller_id, position, '42', 'twin', '[]' from unnest($2::uuid[], $3::uuid[], $4::int[]) as given (booking_id, traveller_id, position)`,
      [this.organisationId, people.map(({ bookingId }) => bookingId), people.map(({ id }) => id), people.map(({ position }) => position)],
    );
  }

  private keys(names: readonly string[], email: string): string {
    return `{${this.index.seal(this.organisationId, keysToStore({ names, email })).join(',')}}`;
  }
}
