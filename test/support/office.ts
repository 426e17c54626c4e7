import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { type BookingRequest, BookingsModule, TakeBooking } from '#bookings';
import { FlightsModule } from '#flights';
import { ReadAllotments, ReconcileCounters } from '#inventory';
import { FixedClock, newId } from '#kernel';
import { ConfigModule, Database, DatabaseModule, VaultModule } from '#platform';
import { type Get, type Stock, stockDeparture, type StockedDeparture } from './stock-departure.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export { raceWeekend, stockDeparture, type StockedDeparture, type Stock } from './stock-departure.js';

/** What a process gets in the place of a real provider: a guard that is off. */
export type Replacement = readonly [Type<object>, object];

/** A process over the same database, with a clock of its own. */
export async function bootProcess(db: TestDatabase, clock: FixedClock, replacements: readonly Replacement[] = [], more: readonly Type[] = []): Promise<Get> {
  const building = Test.createTestingModule({
    imports: [ConfigModule.with(db.config, clock), DatabaseModule, VaultModule, BookingsModule, FlightsModule, ...more],
  })
    .overrideProvider(Database)
    .useValue(db.database);
  for (const [type, instead] of replacements) building.overrideProvider(type).useValue(instead);
  const built = await building.compile();
  return (type) => built.get(type, { strict: false });
}

/** A tour operator at work: one departure with an event, rooms and a leg each way, on a database of its own. */
export class Office {
  private constructor(
    readonly db: TestDatabase,
    readonly clock: FixedClock,
    readonly get: Get,
    readonly ids: StockedDeparture,
  ) {}

  static async open(stock: Stock = {}, settings: Parameters<typeof createTestDatabase>[0] = {}, more: Type[] = []): Promise<Office> {
    const db = await createTestDatabase(settings);
    const clock = new FixedClock(new Date('2026-12-09T09:00:00Z'));
    const get = await bootProcess(db, clock, [], more);
    return new Office(db, clock, get, await stockDeparture(db.database, get, newId(), stock));
  }

  /** What the allotments of the departure, its event and its legs have left, by kind and code. */
  async left(): Promise<Record<string, number>> {
    const owners = [this.ids.departureId, this.ids.eventId, this.ids.arrivalLegId, this.ids.departureLegId];
    const allotments = await this.get(ReadAllotments).ofOwners(this.ids.organisationId, owners);
    return Object.fromEntries(allotments.map(({ owner, kind, code, left }) => [this.nameOf(owner.id, kind, code), left]));
  }

  /** A party of as many runners, and what is different about the request. */
  request(travellers: number | readonly Partial<BookingRequest['travellers'][number]>[] = 1, more: Partial<BookingRequest> = {}): BookingRequest {
    const party = typeof travellers === 'number' ? Array.from({ length: travellers }, () => ({})) : travellers;
    return {
      organisationId: this.ids.organisationId,
      departureId: this.ids.departureId,
      leader: { name: 'Lena Wanderer', email: 'lena@example.org' },
      legs: [{ id: this.ids.arrivalLegId, direction: 'arrival' }, { id: this.ids.departureLegId, direction: 'departure' }],
      travellers: party.map((different, index) => ({ ...this.runner(index), ...different })),
      ...more,
    };
  }

  book(...request: Parameters<Office['request']>) {
    return this.get(TakeBooking).take(this.request(...request));
  }

  differences() {
    return this.get(ReconcileCounters).differences();
  }

  close(): Promise<void> {
    return this.db.drop();
  }

  private runner(index: number): BookingRequest['travellers'][number] {
    const { arrivalLegId, departureLegId } = this.ids;
    const surname = `Wanderer${'abcdefghijklmnopqrstuvwxyz'[index % 26]}`;
    return { givenNames: 'Robin', surname, email: `robin${index}@example.org`, nationality: 'GBR', race: '42', room: 'twin', arrivalLegId, departureLegId };
  }

  private nameOf(ownerId: string, kind: string, code: string): string {
    if (kind !== 'seat') return code === 'any' ? kind : `${kind}.${code}`;
    return ownerId === this.ids.arrivalLegId ? 'seat.arrival' : 'seat.departure';
  }
}
