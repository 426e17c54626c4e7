import { randomInt } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { newId } from '#kernel';
import { PackagesModule } from '#packages';
import { Config, ConfigModule, configSchema, Database, DatabaseModule, type Transaction, Vault, VaultModule } from '#platform';
import { keysToStore, SearchIndex, TravellersModule } from '#travellers';
import { type Get, stockDeparture } from './stock-departure.js';

const batch = 100;
const lanes = 8;

const given = 'Anna Maria Hans Peter Julia Lukas Sofia Jan Eva Tom Mia Max Emma Paul Lena Karl Nina Otto Zoë Jürgen Søren Björn Юлия Иван 伟 芳 José Inês François Łukasz Aoife Siobhán'.split(' ');
const common = 'Smith Müller Svensson Jones Garcia Martin Silva Novák Kowalski Иванова 王 李 张 Rossi Schmidt Johnson Brown Meyer Dubois Larsen'.split(' ');
const starts = 'Al Ber Cas Dor Es Fal Gre Hol Il Jan Kel Lor Mar Nor Ol Pet Qui Ros Sand Tor Ul Vand Wal Yor Zim'.split(' ');
const middles = 'an ber del en fer gin hol ing kel lan mer nor os per quin rad ster tin und vel'.split(' ');
const ends = 'berg dal er feld gard holm ing kamp lund mann nes olm quist rup son stad strom toft vik witz'.split(' ');

const one = <T>(list: readonly T[]): T => list[randomInt(list.length)]!;
/** A third of all people share twenty names; the others have one of ten thousand. */
const surname = (): string => (randomInt(3) === 0 ? one(common) : `${one(starts)}${one(middles)}${one(ends)}`);

/** Where the platform that is measured keeps its rows, and the key that its travellers are sealed with. */
export interface PlatformSettings {
  readonly DATABASE_URL: string;
  readonly MASTER_KEY: string;
  readonly STORAGE_URL: string;
}

@Module({})
class SeedingModule {}

interface ManyBookings {
  /** A multiple of a hundred. */
  readonly bookings: number;
  /** Travellers of each. */
  readonly partySize: number;
}

/** Writes the rows of confirmed bookings as the use cases would, in large statements, all on one departure. Returns the reference of one of them. */
export async function writeManyBookings(platform: PlatformSettings, organisationId: string, { bookings, partySize }: ManyBookings): Promise<string> {
  const settings = { ...platform, DATABASE_POOL: lanes * 2 };
  const config = new Config(configSchema.parse(settings));
  const parts = [ConfigModule.with(config), DatabaseModule, VaultModule, PackagesModule, InventoryModule, FlightsModule, TravellersModule];
  const app = await NestFactory.createApplicationContext({ module: SeedingModule, imports: parts }, { logger: ['error'] });
  try {
    const get: Get = (type) => app.get(type, { strict: false });
    const onSale = { onSaleFrom: new Date(Date.now() - 60_000), onSaleUntil: new Date(Date.now() + 86_400_000) };
    const { departureId } = await stockDeparture(app.get(Database), get, organisationId, {}, onSale);
    const writer = new Writer(get(Database), get(Vault), get(SearchIndex), { organisationId, departureId, partySize });
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
    private readonly of: { readonly organisationId: string; readonly departureId: string; readonly partySize: number },
  ) {}

  write(from: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const rows = Array.from({ length: batch }, (_, at) => this.booking(from + at));
      await tx.execute(
        `insert into hold (id, organisation_id, status, expires_at) select id, $1, 'confirmed', now() from unnest($2::uuid[]) as id`,
        [this.of.organisationId, rows.map((row) => row.holdId)],
      );
      await tx.execute(
        `insert into booking (id, organisation_id, reference, departure_id, hold_id, status, leader, leader_email_index, total_amount, currency, expires_at, created_at)
         select id, $1, reference, $2, hold_id, 'confirmed', leader, email, total, 'EUR', now(), now()
           from unnest($3::uuid[], $4::text[], $5::uuid[], $6::bytea[], $7::bytea[], $8::int[]) as given (id, reference, hold_id, leader, email, total)`,
        [this.of.organisationId, this.of.departureId, rows.map((row) => row.id), rows.map((row) => row.reference), rows.map((row) => row.holdId), rows.map((row) => row.leader), rows.map((row) => row.email), rows.map((row) => row.total)],
      );
      await tx.execute(
        `insert into booking_search (organisation_id, booking_id, keys) select $1, id, keys::bigint[] from unnest($2::uuid[], $3::text[]) as given (id, keys)`,
        [this.of.organisationId, rows.map((row) => row.id), rows.map((row) => row.keys)],
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
      email: this.vault.blindIndex(this.of.organisationId, leader.email),
      total: 100_000 + randomInt(900_000),
      keys: this.keys([leader.name], leader.email),
    };
  }

  private async travellers(tx: Transaction, from: number, bookingIds: readonly string[]): Promise<void> {
    const people = [];
    for (const [at, bookingId] of bookingIds.entries()) {
      for (let position = 0; position < this.of.partySize; position += 1) {
        const [id, identity] = [newId(), { givenNames: one(given), surname: surname(), email: `p${from + at}.${position}@example.org`, nationality: 'GBR' }];
        const seal = this.vault.createKey(tx, id);
        people.push({ id, bookingId, position, identity, sealed: seal('traveller.identity', JSON.stringify(identity)) });
      }
    }
    await tx.execute(
      `insert into traveller (id, organisation_id, identity, email_index, surname_index, search_keys)
       select id, $1, identity, email, surname, keys::bigint[] from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[]) as given (id, identity, email, surname, keys)`,
      [
        this.of.organisationId, people.map(({ id }) => id), people.map(({ sealed }) => sealed),
        people.map(({ identity }) => this.vault.blindIndex(this.of.organisationId, identity.email)), people.map(({ identity }) => this.vault.blindIndex(this.of.organisationId, identity.surname)),
        people.map(({ identity }) => this.keys([identity.givenNames, identity.surname], identity.email)),
      ],
    );
    await tx.execute(
      `insert into booking_traveller (organisation_id, booking_id, traveller_id, position, race, room, price_lines)
       select $1, booking_id, traveller_id, position, '42', 'twin', '[]' from unnest($2::uuid[], $3::uuid[], $4::int[]) as given (booking_id, traveller_id, position)`,
      [this.of.organisationId, people.map(({ bookingId }) => bookingId), people.map(({ id }) => id), people.map(({ position }) => position)],
    );
  }

  private keys(names: readonly string[], email: string): string {
    return `{${this.index.seal(this.of.organisationId, keysToStore({ names, email })).join(',')}}`;
  }
}
