import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BookingsModule } from '#bookings';
import { EntryModule } from '#entry';
import { ChangeTicket, EnterTickets, FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { newId } from '#kernel';
import { PackagesModule } from '#packages';
import { TravellersModule } from '#travellers';
import { MarathonTrip } from '../support/marathon.js';
import { valueOf } from '../support/results.js';
import { createTestContext, type TestContext } from '../support/test-context.js';
import { crowd } from './stall.js';

describe('tickets that are entered at once', () => {
  let context: TestContext;
  let trip: MarathonTrip;
  let travellers: string[];
  beforeEach(async () => {
    context = await createTestContext([TravellersModule, PackagesModule, InventoryModule, FlightsModule, BookingsModule, EntryModule]);
    trip = await MarathonTrip.schedule(newId(), context.database, (type) => context.get(type));
    const { bookingId, travellerIds } = await trip.book(...crowd(8).map(() => ({})));
    await trip.seat(bookingId);
    travellers = travellerIds;
  });
  afterEach(() => context.close());

  const enter = (travellerId: string, number: string | null = null) => {
    const { organisationId, arrivalLegId: legId } = trip.ids;
    const ticket = { travellerId, name: 'QUILLFEATHER/PHILIPPA', locator: 'K7P2QX', number, status: number ? 'ticketed' : 'reserved' } as const;
    return context.get(EnterTickets).enter({ organisationId, legId, actorId: 'test', tickets: [ticket] });
  };
  const sameTraveller = () => Promise.all(crowd(8).map(() => enter(travellers[0]!)));
  const sameNumber = () => Promise.all(travellers.map((id) => enter(id, '9992400000017')));
  const won = (answers: Awaited<ReturnType<typeof sameNumber>>): number => answers.filter(({ refused }) => !refused).length;
  const codes = (answers: Awaited<ReturnType<typeof sameNumber>>): string[] => [...new Set(answers.flatMap((one) => (one.refused ? [one.code] : [])))];

  it('give one traveller several, and several travellers one number, where the table does not forbid it', async () => {
    await context.database.query('drop index traveller_has_one_ticket');
    await context.database.query('alter table ticket drop constraint ticket_number_is_one_travellers');
    expect(won(await sameTraveller())).toBe(8);
    await context.database.query('delete from ticket');
    expect(won(await sameNumber())).toBe(8);
  });

  it('give one traveller one, and the others are told why', async () => {
    const answers = await sameTraveller();
    expect([won(answers), codes(answers)]).toEqual([1, ['ticket.exists']]);
  });

  it('give a number to one traveller alone', async () => {
    const answers = await sameNumber();
    expect([won(answers), codes(answers)]).toEqual([1, ['ticket.number-taken']]);
  });

  it('are changed by one of those who read the same version', async () => {
    const { organisationId } = trip.ids;
    const [ticketId = ''] = valueOf(await enter(travellers[0]!)).ids;
    const answers = await Promise.all(crowd(8).map((_, at) => context.get(ChangeTicket).change({ organisationId, ticketId, version: 1, change: { name: `QUILLFEATHER/PHILIPPA${'ABCDEFGH'[at] ?? ''}` } })));
    const rows = await context.database.query<{ version: number }>('select version from ticket');
    expect([answers.filter(({ refused }) => !refused).length, rows]).toEqual([1, [{ version: 2 }]]);
  });
});
