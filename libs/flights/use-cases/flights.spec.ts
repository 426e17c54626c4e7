import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadAllotments } from '#inventory';
import { newId, type Result } from '#kernel';
import { RegisterTraveller } from '#travellers';
import { createTestContext, type TestContext } from '../../../test/support/test-context.js';
import type { LegDefinition } from '../domain/leg.js';
import { FlightsModule } from '../flights.module.js';
import { CountriesOfLegs20261122000905 } from '../persistence/migrations/20261122000905-countries-of-legs.js';
import { AddLeg } from './add-leg.js';
import { ReadManifests } from './manifests/read-manifests.js';
import { ReadLegs } from './read-legs.js';
import { SeatPassengers } from './seat-passengers.js';
import { UnseatPassengers } from './unseat-passengers.js';

const organisationId = newId();
const otherOrganisationId = newId();

let app: TestContext;
let departureId: string;

const valueOf = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`refused: ${result.code}`);
  return result.value;
};

const schedule = async (organisation: string): Promise<string> => {
  const [packageId, id] = [newId(), newId()];
  await app.database.query(
    `insert into package (id, organisation_id, name, purpose, destination, destination_state, currency) values ($1, $2, 'Marathon', 'sport', 'Pyongyang', 'PRK', 'EUR')`,
    [packageId, organisation],
  );
  await app.database.query(
    `insert into departure (id, organisation_id, package_id, starts_on, ends_on, on_sale_from, on_sale_until, minimum, maximum)
     values ($1, $2, $3, '2026-04-03', '2026-04-07', '2025-12-09', '2026-03-01', 0, 500)`,
    [id, organisation, packageId],
  );
  return id;
};
const leg = (more: Partial<LegDefinition> = {}): LegDefinition => ({
  departureId,
  direction: 'arrival',
  mode: 'air',
  carrier: 'CA',
  number: '121',
  from: 'PEK',
  to: 'FNJ',
  departsAt: new Date('2026-04-03T05:25:00Z'),
  arrivesAt: new Date('2026-04-03T07:30:00Z'),
  fromZone: 'Asia/Shanghai',
  toZone: 'Asia/Pyongyang',
  seats: 100,
  ...more,
});
const way = { home: { direction: 'departure', departsAt: new Date('2026-04-07T08:30:00Z'), arrivesAt: new Date('2026-04-07T10:40:00Z') } } as const;
let nextNumber = 100;
const add = async (more: Partial<LegDefinition> = {}): Promise<string> =>
  valueOf(await app.get(AddLeg).add(organisationId, leg({ number: String((nextNumber += 1)), ...more }))).id;
const register = async (surname: string, organisation = organisationId): Promise<string> => {
  const traveller = { organisationId: organisation, givenNames: 'Ann', surname, email: 'ann@example.org', nationality: 'GBR' };
  return valueOf(await app.database.transaction((tx) => app.get(RegisterTraveller).register(tx, traveller))).id;
};
const seat = (bookingId: string, bookingVersion: number, passengers: { travellerId: string; legId: string }[], organisation = organisationId) =>
  app.get(SeatPassengers).seat({ organisationId: organisation, bookingId, bookingReference: 'ABCDEF', bookingVersion, passengers });
const unseat = (bookingId: string, bookingVersion: number) =>
  app.get(UnseatPassengers).unseat({ organisationId, bookingId, bookingReference: 'ABCDEF', bookingVersion });
const surnames = async (legId: string): Promise<(string | null)[]> => {
  const legs = await app.get(ReadManifests).ofDeparture(organisationId, departureId, () => Promise.resolve(new Map()));
  return legs.find(({ leg: { id } }) => id === legId)!.travellers.map(({ person }) => person.surname);
};

beforeAll(async () => {
  app = await createTestContext([FlightsModule]);
  departureId = await schedule(organisationId);
});
afterAll(() => app.close());

describe('adding a leg', () => {
  it('takes the country of a place from its code, or from who knows better', async () => {
    const countriesOf = async (more: Partial<LegDefinition>) => {
      const { fromCountry, toCountry } = valueOf(await app.get(ReadLegs).byId(organisationId, await add(more)));
      return [fromCountry, toCountry];
    };
    expect(await countriesOf({})).toEqual(['CHN', 'PRK']);
    expect(await countriesOf({ mode: 'rail', from: 'NOWHERE', to: 'PYG' })).toEqual([null, 'PRK']);
    expect(await countriesOf({ mode: 'rail', from: 'NOWHERE', fromCountry: 'RUS', to: 'PYG' })).toEqual(['RUS', 'PRK']);
  });

  it('was done before countries were kept: they are filled in', async () => {
    const known = await add();
    const unknown = await add({ mode: 'rail', from: 'NOWHERE', to: 'PYG' });
    const runner = { query: (sql: string, parameters?: unknown[]) => app.database.query(sql, parameters) } as unknown as Parameters<CountriesOfLegs20261122000905['up']>[0];
    const migration = new CountriesOfLegs20261122000905();
    await migration.down(runner);
    await migration.up(runner);
    expect(valueOf(await app.get(ReadLegs).byId(organisationId, known))).toMatchObject({ fromCountry: 'CHN', toCountry: 'PRK' });
    expect(valueOf(await app.get(ReadLegs).byId(organisationId, unknown))).toMatchObject({ fromCountry: null, toCountry: 'PRK' });
  });

  it('opens its seats and tells its times where they happen', async () => {
    const id = await add({ number: '9' });
    expect(await app.get(ReadAllotments).ofOwners(organisationId, [id])).toMatchObject([{ kind: 'seat', code: 'any', label: 'CA9 PEK–FNJ', capacity: 100, left: 100 }]);
    expect(valueOf(await app.get(ReadLegs).byId(organisationId, id))).toEqual({
      id,
      departureId,
      direction: 'arrival',
      mode: 'air',
      carrier: 'CA',
      number: '9',
      fromCountry: 'CHN',
      toCountry: 'PRK',
      from: 'PEK',
      to: 'FNJ',
      departsAt: '2026-04-03T13:25:00.000+08:00',
      arrivesAt: '2026-04-03T16:30:00.000+09:00',
      fromZone: 'Asia/Shanghai',
      toZone: 'Asia/Pyongyang',
      portOfEntry: null,
    });
  });

  it('lists a departure’s legs in order of time, for its organisation alone', async () => {
    const departure = await schedule(organisationId);
    const second = await add({ departureId: departure, departsAt: new Date('2026-04-04T05:25:00Z'), arrivesAt: new Date('2026-04-04T07:25:00Z') });
    const first = await add({ departureId: departure });
    expect((await app.get(ReadLegs).ofDeparture(organisationId, departure)).map(({ id }) => id)).toEqual([first, second]);
    expect(await app.get(ReadLegs).ofDeparture(otherOrganisationId, departure)).toEqual([]);
    expect(await app.get(ReadLegs).byId(otherOrganisationId, first)).toMatchObject({ code: 'leg.unknown' });
  });

  it('refuses a leg that cannot be, seats that cannot be, and leaves nothing behind', async () => {
    const departure = await schedule(organisationId);
    expect(await app.get(AddLeg).add(organisationId, leg({ departureId: departure, to: 'PEK' }))).toMatchObject({ code: 'leg.unusable' });
    expect(await app.get(AddLeg).add(organisationId, leg({ departureId: departure, seats: -1 }))).toMatchObject({ code: 'inventory.capacity-unusable' });
    expect(await app.get(ReadLegs).ofDeparture(organisationId, departure)).toEqual([]);
  });

  it('refuses another organisation’s departure', async () => {
    const theirs = await schedule(otherOrganisationId);
    expect(await app.get(AddLeg).add(organisationId, leg({ departureId: theirs }))).toMatchObject({ code: 'departure.unknown' });
    expect(await app.get(AddLeg).add(organisationId, leg({ departureId: newId() }))).toMatchObject({ code: 'departure.unknown' });
  });
});

describe('seating passengers', () => {
  it('seats a booking once, however often and at the same time', async () => {
    const [arrival, home, bookingId] = [await add(), await add(way.home), newId()];
    const travellers = [await register('Able'), await register('Baker')];
    const passengers = travellers.flatMap((travellerId) => [{ travellerId, legId: arrival }, { travellerId, legId: home }]);
    await Promise.all([seat(bookingId, 2, passengers), seat(bookingId, 2, passengers), seat(bookingId, 2, passengers)]);
    expect(await surnames(arrival)).toEqual(['Able', 'Baker']);
    expect(await surnames(home)).toEqual(['Able', 'Baker']);
  });

  it('takes a cancelled booking off, and only that one', async () => {
    const [legId, cancelled] = [await add(), newId()];
    await seat(cancelled, 2, [{ travellerId: await register('Gone'), legId }]);
    await seat(newId(), 2, [{ travellerId: await register('Stays'), legId }]);
    expect(await unseat(cancelled, 3)).toBe(true);
    expect(await unseat(cancelled, 3)).toBe(true);
    expect(await surnames(legId)).toEqual(['Stays']);
  });

  it('does not let a late seating bring a cancelled booking back', async () => {
    const [legId, bookingId] = [await add(), newId()];
    const passengers = [{ travellerId: await register('Late'), legId }];
    expect(await unseat(bookingId, 3)).toBe(true);
    expect(await seat(bookingId, 2, passengers)).toBe(false);
    expect(await surnames(legId)).toEqual([]);
  });

  it('refuses legs and travellers of another organisation', async () => {
    const legId = await add();
    const theirs = await register('Theirs', otherOrganisationId);
    await expect(seat(newId(), 1, [{ travellerId: theirs, legId }])).rejects.toThrow(/foreign key/);
    await expect(seat(newId(), 1, [{ travellerId: theirs, legId }], otherOrganisationId)).rejects.toThrow(/foreign key/);
    expect(await surnames(legId)).toEqual([]);
  });
});
