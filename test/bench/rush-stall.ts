import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CreateOrganisation, AccountsModule } from '#accounts';
import { BookingsModule, ListBookedTravellers } from '#bookings';
import { demoEdition, EntryModule, PublishRulePack, pyongyangPack } from '#entry';
import { AddLeg, FlightsModule } from '#flights';
import { InventoryModule, OpenAllotment, ReadAllotments, ReconcileCounters } from '#inventory';
import { DefineEvent, DefinePackage, PackagesModule, ScheduleDeparture } from '#packages';
import { Config, ConfigModule, configSchema, Database, DatabaseModule, VaultModule } from '#platform';
import { ReadTravellers } from '#travellers';
import { valueOf } from '../support/results.js';
import { raceWeekend, type Get } from '../support/stock-departure.js';
import { soldTo } from './rush-buyers.js';

@Module({})
class StallModule {}

/** The sale that everybody comes for, and its books. */
export interface RushStall {
  readonly organisationId: string;
  readonly departureId: string;
  readonly arrivalLegId: string;
  readonly database: Database;
  /** Allotments whose counters differ from their rows. */
  differences(): Promise<number>;
  /** What each allotment has held and sold. */
  taken(): Promise<number[]>;
  /** Whose passports the booked travellers have. */
  nationalities(): Promise<(string | null)[]>;
  close(): Promise<void>;
}

/** As many of each of four things: a place, a bed, a race slot, a seat. On sale for a day, from now on. */
export async function openStall(settings: Readonly<Record<string, string>>, bundles: number): Promise<RushStall> {
  const config = new Config(configSchema.parse({ ...settings, DATABASE_POOL: '4' }));
  const contexts = [AccountsModule, PackagesModule, InventoryModule, FlightsModule, EntryModule, BookingsModule];
  const app = await NestFactory.createApplicationContext({ module: StallModule, imports: [ConfigModule.with(config), DatabaseModule, VaultModule, ...contexts] }, { logger: ['error'] });
  const get: Get = (type) => app.get(type, { strict: false });
  const database = app.get(Database);
  const { id: organisationId } = await database.transaction((tx) => get(CreateOrganisation).create(tx, { name: 'Rush Tours' }));
  valueOf(await get(PublishRulePack).publish({ organisationId, actorId: organisationId }, pyongyangPack));
  const destination = { label: 'Pyongyang', state: 'PRK', region: 'Pyongyang' };
  const packageId = valueOf(await get(DefinePackage).define(organisationId, { ...raceWeekend, destination })).id;
  const eventId = (await get(DefineEvent).define(organisationId, { code: demoEdition.event, name: 'Marathon', heldOn: demoEdition.raceDate })).id;
  const { id: departureId } = valueOf(
    await get(ScheduleDeparture).schedule(organisationId, {
      packageId, eventId, startsOn: '2027-04-01', endsOn: '2027-04-06', minimum: 1, maximum: bundles, territories: soldTo,
      onSaleFrom: new Date(Date.now() - 1000), onSaleUntil: new Date(Date.now() + 86_400_000),
    }),
  );
  const departure = { kind: 'departure', id: departureId } as const;
  for (const allotment of [
    { owner: departure, kind: 'place', code: 'any', label: 'Places', capacity: bundles },
    { owner: departure, kind: 'room', code: 'twin', label: 'Twin beds', capacity: bundles, unitSize: 2 },
    { owner: { kind: 'event', id: eventId } as const, kind: 'race', code: '42', label: 'Marathon', capacity: bundles },
  ]) valueOf(await database.transaction((tx) => get(OpenAllotment).open(tx, organisationId, allotment)));
  const leg = valueOf(
    await get(AddLeg).add(organisationId, {
      departureId, direction: 'arrival', mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', seats: bundles,
      departsAt: new Date('2027-04-01T05:25:00Z'), arrivesAt: new Date('2027-04-01T07:30:00Z'), fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang',
    }),
  );
  return {
    organisationId, departureId, arrivalLegId: leg.id, database,
    differences: async () => (await get(ReconcileCounters).differences()).length,
    taken: async () => (await get(ReadAllotments).ofOwners(organisationId, [departureId, eventId, leg.id])).map(({ held, sold }) => held + sold),
    nationalities: async () => {
      const booked = await get(ListBookedTravellers).list(organisationId, { departureId }, ['held']);
      const travellers = await get(ReadTravellers).byIds(organisationId, booked.map(({ travellerId }) => travellerId));
      return [...travellers.values()].map(({ nationality }) => nationality);
    },
    close: () => app.close(),
  };
}
