import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BillingModule, CreditNoteRepository, IssueCredit, ListCreditNotes, ReadAccount, RedeemCredit } from '#billing';
import { type AffectedBooking, AffectedBookingRepository, CancelBooking, ConfirmBooking, ExecuteChoices, ReadBill } from '#bookings';
import type { Transaction } from '#platform';
import { bootProcess } from '../support/office.js';
import { valueOf } from '../support/results.js';
import { SuspendedTrip } from '../support/suspended-trip.js';
import { Barrier } from './barrier.js';
import { crowd } from './stall.js';

/** Reads what is chosen without locking it; then something else happens, before it is carried out. */
class Unlocked extends AffectedBookingRepository {
  meanwhile: () => Promise<unknown> = () => Promise.resolve();

  override async lock(_tx: Transaction, organisationId: string, id: string): Promise<AffectedBooking | undefined> {
    const found = await this.find(organisationId, id);
    await this.meanwhile();
    return found;
  }
}

/** Reads what is left on a note, decides, writes. */
class ReadThenUse extends CreditNoteRepository {
  constructor(database: ConstructorParameters<typeof CreditNoteRepository>[0], private readonly allHaveRead: Barrier) {
    super(database);
  }

  override async use(tx: Transaction, { organisationId, id, amount }: Parameters<CreditNoteRepository['use']>[1]): Promise<boolean> {
    const note = await this.find(organisationId, id);
    await this.allHaveRead.wait();
    if (!note || note.used + amount > note.amount) return false;
    await tx.execute('update credit_note set used = $2 where id = $1', [id, note.used + amount]);
    return true;
  }
}

describe('a suspended departure on which several act at once', () => {
  let trip: SuspendedTrip;
  beforeEach(async () => {
    trip = await SuspendedTrip.open({}, { DATABASE_POOL: 40 });
  });
  afterEach(() => trip.close());

  const chosen = async (count: number, choice: 'refund' | 'credit') => {
    const bookings: string[] = [];
    for (const _ of crowd(count)) bookings.push(await trip.booked(1, 164_000));
    const suspensionId = await trip.suspend({ answerBy: '2015-03-16' });
    const affected = await trip.affected(suspensionId);
    for (const { id } of affected.values()) valueOf(await trip.choose(id, choice));
    valueOf(await trip.order(suspensionId));
    return { suspensionId, bookings, ids: [...affected.values()].map(({ id }) => id) };
  };
  const without = async () => {
    const unlocked = new Unlocked(trip.office.db.database);
    const get = await bootProcess(trip.office.db, trip.office.clock, [[AffectedBookingRepository, unlocked]], [BillingModule]);
    return { unlocked, execute: (suspensionId: string, id: string) => get(ExecuteChoices).one({ ...trip.execution, suspensionId }, id) };
  };

  it('would take the trip from somebody who was told that it is theirs again, when the choice is read without a lock: the constraint alone stops it', async () => {
    const { suspensionId, bookings, ids } = await chosen(1, 'refund');
    const { execute, unlocked } = await without();
    const [read, reopened] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    unlocked.meanwhile = () => {
      read.resolve(null);
      return reopened.promise;
    };
    const executed = execute(suspensionId, ids[0]!);
    await read.promise;
    valueOf(await trip.reopen(suspensionId));
    reopened.resolve(null);
    await expect(executed).rejects.toThrow('affected_booking_executed');
    expect((await trip.statuses()).get(bookings[0]!)).toEqual({ booking: 'confirmed', hold: 'confirmed' });
  });

  it('pays back or restores each of 20, never both and never neither, while it is reopened in the middle of the refunds', async () => {
    const { suspensionId, bookings } = await chosen(20, 'refund');
    const [first, second, reopened] = await Promise.all([trip.execute(suspensionId), trip.execute(suspensionId), trip.reopen(suspensionId)]);
    expect(reopened.refused).toBe(false);
    expect(first.refused + second.refused).toBe(0);
    const statuses = await trip.statuses();
    const affected = await trip.affected(suspensionId);
    for (const id of bookings) {
      const { payments = [] } = (await trip.office.get(ReadAccount).read(trip.organisationId, id)) ?? {};
      const refunds = payments.filter(({ kind }) => kind === 'refund').length;
      const { state, choice } = affected.get(id)!;
      expect([statuses.get(id)!.booking, state, choice, refunds]).toEqual(state === 'refunded' ? ['cancelled', 'refunded', 'refund', 1] : ['confirmed', 'restored', null, 0]);
    }
    expect([...affected.values()].filter(({ state }) => state === 'refunded')).toHaveLength(first.done + second.done);
    expect(await trip.faults()).toEqual([]);
  });

  it('carries out each choice once, however many workers do it and however often it is ordered', async () => {
    const { suspensionId, bookings } = await chosen(12, 'credit');
    const outcomes = await Promise.all([...crowd(4).map(() => trip.execute(suspensionId)), ...crowd(4).map(() => trip.order(suspensionId))]);
    expect(outcomes.reduce((sum, outcome) => sum + ('done' in outcome ? outcome.done : 0), 0)).toBe(12);
    const notes = await trip.office.get(ListCreditNotes).ofBookings(trip.organisationId, bookings);
    expect(notes.map(({ amount }) => amount)).toEqual(Array(12).fill(164_000));
    expect(await trip.faults()).toEqual([]);
  });

  it('either carries out what was chosen or notes the change of mind, when both come at once', async () => {
    const { suspensionId, ids } = await chosen(12, 'refund');
    const [, ...changes] = await Promise.all([trip.execute(suspensionId), ...ids.map((id) => trip.choose(id, 'standby'))]);
    for (const change of changes) expect(change).toMatchObject({ refused: true, code: 'suspension.transition-refused' });
    for (const { state, choice } of (await trip.affected(suspensionId)).values()) expect([state, choice]).toEqual(['refunded', 'refund']);
    expect(await trip.faults()).toEqual([]);
  });

  it('is suspended once by two who press together', async () => {
    await trip.booked(1);
    const outcomes = await Promise.all([trip.begin(), trip.begin(), trip.begin()]);
    expect(outcomes.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.refused ? [outcome.code] : []))).toEqual(Array(2).fill('suspension.departure-unusable'));
    const id = outcomes.flatMap((outcome) => (outcome.refused ? [] : [outcome.value.id]))[0]!;
    expect((await Promise.all([trip.apply(id), trip.apply(id)])).sort()).toEqual([false, true]);
    expect((await Promise.all([trip.reopen(id), trip.reopen(id)])).filter(({ refused }) => !refused)).toHaveLength(1);
    expect(await trip.faults()).toEqual([]);
  });

  it('leaves nobody between: of those who hold, confirm and give up while it is suspended, each stands still or is over', async () => {
    const { organisationId } = trip;
    const held = await Promise.all(crowd(15).map(async () => valueOf(await trip.office.book(1)).id));
    const [begun] = await Promise.all([
      trip.begin(),
      ...held.map((id, at) => (at % 3 === 0 ? trip.office.get(CancelBooking).cancel(organisationId, id) : trip.office.get(ConfirmBooking).confirm(organisationId, id))),
      ...crowd(10).map(() => trip.office.book(1)),
    ]);
    await trip.apply(valueOf(begun).id);
    const states = new Set([...(await trip.statuses()).values()].map(({ booking }) => booking));
    for (const state of states) expect(['paused', 'suspended', 'cancelled']).toContain(state);
    expect(await trip.faults()).toEqual([]);
  });

  const credited = async () => {
    const old = await trip.booked(1, 164_000);
    const bill = async (id: string) => valueOf(await trip.office.get(ReadBill).read(trip.organisationId, id));
    const back = { bill: await bill(old), payerId: old, money: { amount: 100_000, currency: 'EUR' }, receivedOn: '2014-12-01', userId: trip.userId };
    const note = valueOf(await trip.office.get(IssueCredit).issue(back, null));
    const bookings = await Promise.all(crowd(4).map(() => trip.booked(1)));
    const bills = await Promise.all(bookings.map(bill));
    const pay = (redeem: RedeemCredit) => Promise.all(bills.map((one) => redeem.redeem({ ...back, bill: one, payerId: one.bookingId, money: { amount: 60_000, currency: 'EUR' } }, note.id)));
    return { note, pay };
  };

  it('spends a credit note four times over when what is left is read first and written later', async () => {
    const { pay } = await credited();
    const notes = new ReadThenUse(trip.office.db.database, new Barrier(4));
    const get = await bootProcess(trip.office.db, trip.office.clock, [[CreditNoteRepository, notes]], [BillingModule]);
    expect((await pay(get(RedeemCredit))).filter(({ refused }) => !refused)).toHaveLength(4);
    expect(await trip.faults()).toEqual([{ fault: 'credit' }]);
  });

  it('spends a credit note of 1 000.00 once on four bookings that ask for 600.00 each', async () => {
    const { pay } = await credited();
    const outcomes = await pay(trip.office.get(RedeemCredit));
    expect(outcomes.flatMap((outcome) => (outcome.refused ? [outcome.code] : [])).sort()).toEqual(Array(3).fill('credit-note.too-little'));
    expect(await trip.faults()).toEqual([]);
  });
});
