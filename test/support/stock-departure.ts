import type { Type } from '@nestjs/common';
import { AddLeg, type LegDirection } from '#flights';
import { type AllotmentDefinition, OpenAllotment } from '#inventory';
import { DefineEvent, DefinePackage, type DepartureSchedule, type PackageDefinition, ScheduleDeparture } from '#packages';
import type { Database } from '#platform';
import { valueOf } from './results.js';

/** How much there is of everything. */
export interface Stock {
  readonly places?: number;
  readonly twinBeds?: number;
  readonly singles?: number;
  readonly marathonSlots?: number;
  readonly seats?: number;
}

export const raceWeekend: PackageDefinition = {
  name: 'Race weekend',
  purpose: 'sport',
  destination: { label: 'Harbour City', state: 'UTO', region: null },
  itinerary: [
    { day: 1, title: 'Arrival', description: 'To the hotel.', place: 'Harbour City' },
    { day: 2, title: 'Race', description: 'From the stadium.', place: 'Harbour City' },
  ],
  priceList: {
    currency: 'EUR',
    prices: [
      { option: 'base', label: 'Package', amount: 149_000 },
      { option: 'race.42', label: 'Marathon', amount: 15_000 },
      { option: 'race.10', label: '10 km', amount: 7_000 },
      { option: 'room.twin', label: 'Bed in a twin room', amount: 0 },
      { option: 'room.single', label: 'Single room', amount: 24_000 },
    ],
  },
};

/** A departure with everything that a booking takes from. */
export interface StockedDeparture {
  readonly organisationId: string;
  readonly departureId: string;
  readonly eventId: string;
  readonly arrivalLegId: string;
  readonly departureLegId: string;
}

type Sale = Pick<DepartureSchedule, 'onSaleFrom' | 'onSaleUntil'>;
const defaultSale: Sale = { onSaleFrom: new Date('2026-12-01T00:00:00Z'), onSaleUntil: new Date('2027-03-01T00:00:00Z') };

/** The use cases of a process. */
export type Get = <T>(type: Type<T>) => T;

/** Makes one through the use cases of a process. */
export async function stockDeparture(database: Database, get: Get, organisationId: string, stock: Stock, sale: Sale = defaultSale): Promise<StockedDeparture> {
  const packageId = valueOf(await get(DefinePackage).define(organisationId, raceWeekend)).id;
  const eventId = (await get(DefineEvent).define(organisationId, { name: 'Harbour Marathon', heldOn: '2027-04-04' })).id;
  const { id: departureId } = valueOf(
    await get(ScheduleDeparture).schedule(organisationId, {
      packageId, eventId, startsOn: '2027-04-01', endsOn: '2027-04-07', minimum: 1, maximum: 500, ...sale,
    }),
  );
  const { places = 500, twinBeds = 100, singles = 10, marathonSlots = 300, seats = 200 } = stock;
  const departure = { kind: 'departure', id: departureId } as const;
  const definitions: AllotmentDefinition[] = [
    { owner: departure, kind: 'place', code: 'any', label: 'Places', capacity: places },
    { owner: departure, kind: 'room', code: 'twin', label: 'Twin beds', capacity: twinBeds, unitSize: 2 },
    { owner: departure, kind: 'room', code: 'single', label: 'Single rooms', capacity: singles },
    { owner: { kind: 'event', id: eventId }, kind: 'race', code: '42', label: 'Marathon', capacity: marathonSlots },
    { owner: { kind: 'event', id: eventId }, kind: 'race', code: '10', label: '10 km', capacity: marathonSlots },
  ];
  for (const definition of definitions) valueOf(await database.transaction((tx) => get(OpenAllotment).open(tx, organisationId, definition)));
  const [arrivalLegId, departureLegId] = [await addLeg('arrival', '2027-04-01'), await addLeg('departure', '2027-04-07')];
  return { organisationId, departureId, eventId, arrivalLegId, departureLegId };

  async function addLeg(direction: LegDirection, day: string): Promise<string> {
    const [from, to] = direction === 'arrival' ? ['AAA', 'BBB'] : ['BBB', 'AAA'];
    const added = await get(AddLeg).add(organisationId, {
      departureId, direction, mode: 'air', carrier: 'ZZ', number: direction === 'arrival' ? '101' : '102', from, to, seats,
      departsAt: new Date(`${day}T08:00:00Z`), arrivesAt: new Date(`${day}T11:00:00Z`), fromZone: 'Europe/Lisbon', toZone: 'Europe/Lisbon',
    });
    return valueOf(added).id;
  }
}
