import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ListCreditNotes, RedeemCredit } from '#billing';
import { CancelDepartures, type CustomerChoice, ReadBill, ReadEventCancellations, RunCancellation } from '#bookings';
import type { Result } from '#kernel';
import { SuspendedTrip } from '../support/suspended-trip.js';

type Step =
  | { readonly act: 'book'; readonly paid: number }
  | { readonly act: 'pay'; readonly which: number }
  | { readonly act: 'choose'; readonly which: number; readonly choice: CustomerChoice }
  | { readonly act: 'redeem'; readonly which: number; readonly amount: number }
  | { readonly act: 'suspend' | 'order' | 'execute' | 'reopen' | 'cancel' | 'run' };

const which = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('book' as const), paid: fc.constantFrom(0, 40_000, 164_000) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('pay' as const), which }) },
  { weight: 12, arbitrary: fc.record({ act: fc.constant('choose' as const), which, choice: fc.constantFrom('refund' as const, 'credit' as const, 'credit' as const, 'standby' as const) }) },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('redeem' as const), which, amount: fc.integer({ min: 1, max: 50_000 }) }) },
  { weight: 20, arbitrary: fc.constantFrom<Step>({ act: 'suspend' }, { act: 'order' }, { act: 'execute' }, { act: 'order' }, { act: 'execute' }, { act: 'reopen' }, { act: 'run' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ act: 'cancel' }) },
);
/** Each lane is one actor, who does one thing after the other; the lanes run against each other. */
const lanes = fc.array(fc.array(step, { minLength: 4, maxLength: 14 }), { minLength: 1, maxLength: 3 });

describe('whatever is suspended, chosen, carried out, reopened, cancelled and paid with credit, in any order', () => {
  let trip: SuspendedTrip;
  beforeAll(async () => {
    trip = await SuspendedTrip.open({}, { DATABASE_POOL: 20 }, []);
  });
  afterAll(() => trip.close());

  const query = <Row>(sql: string, params: readonly unknown[] = []) => trip.office.db.database.query<Row>(sql, params);

  /** A departure on sale again, without a booking that lives: what ended before stays in the ledger. */
  const afresh = async (): Promise<void> => {
    await query(`update suspended_departure set ended_at = now() where ended_at is null`);
    await query(`update event_cancellation set state = 'done', finished_at = now() where state = 'running'`);
    await query(`delete from cancelled_departure`);
    await query(`update departure set status = 'scheduled'`);
    await query('update allotment set stopped = null');
  };

  it('leave a ledger in which every posting is zero and credit is what the notes say, counters equal to rows, and each booking out at most once', async () => {
    const bookings: string[] = [];
    const totals = { executed: 0, redeemed: 0 };
    await fc.assert(
      fc.asyncProperty(lanes, async (plan) => {
        await afresh();
        const suspensions: string[] = [];
        const done = { executed: 0, redeemed: 0 };
        const { get } = trip.office;
        const organisationId = trip.organisationId;
        const at = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];
        const keep = <T>(result: Result<T>): T | undefined => (result.refused ? undefined : result.value);
        const finish = async (): Promise<void> => {
          for (const { cancellationId } of await get(ReadEventCancellations).running()) await get(RunCancellation).run({ ...trip.execution, cancellationId });
        };
        const acts: { readonly [Act in Step['act']]: (one: Step & { readonly act: Act }) => Promise<unknown> } = {
          book: async ({ paid }) => trip.booked(1, paid).then((id) => bookings.push(id), () => null),
          pay: async (one) => {
            const id = at(bookings, one.which);
            return id && trip.pay(id, 10_000).catch(() => null);
          },
          suspend: async () => {
            const begun = keep(await trip.begin({ answerBy: '2015-03-16' }));
            if (begun) suspensions.push(begun.id);
            return begun && trip.apply(begun.id);
          },
          choose: async (one) => {
            const affected = at([...(await trip.affected(suspensions.at(-1) ?? organisationId)).values()], one.which);
            return affected && trip.choose(affected.id, one.choice, trip.userId);
          },
          order: () => trip.order(suspensions.at(-1) ?? organisationId),
          execute: async () => {
            const { done: now } = await trip.execute(suspensions.at(-1) ?? organisationId);
            done.executed += now;
          },
          reopen: async () => suspensions.length > 0 && trip.reopen(suspensions.at(-1)!),
          cancel: () => get(CancelDepartures).start({ organisationId, userId: trip.userId, scope: { departureIds: [trip.office.ids.departureId] }, cause: 'authority', reason: 'There is no race.' }),
          run: finish,
          redeem: async (one) => {
            const note = at(await get(ListCreditNotes).ofBookings(organisationId, bookings), one.which);
            const onto = bookings.at(-1);
            const bill = onto && keep(await get(ReadBill).read(organisationId, onto));
            if (!note || !bill) return;
            const paid = await get(RedeemCredit).redeem({ bill, payerId: bill.bookingId, money: { amount: one.amount, currency: 'EUR' }, receivedOn: '2014-12-01', userId: trip.userId }, note.id);
            done.redeemed += paid.refused ? 0 : 1;
          },
        };
        // Four who have booked and chosen, so that whatever comes first there is something to do.
        for (const paid of [164_000, 40_000, 0, 164_000]) await acts.book({ act: 'book', paid });
        await acts.suspend({ act: 'suspend' });
        for (const [index, choice] of (['refund', 'credit', 'credit', 'credit'] as const).entries()) await acts.choose({ act: 'choose', which: index, choice });
        await Promise.all(plan.map(async (lane) => {
          for (const one of lane) await (acts[one.act] as (one: Step) => Promise<unknown>)(one);
        }));
        await finish();

        expect(await trip.faults()).toEqual([]);
        expect(await query(`select booking_id from booking_change where kind = 'cancelled' group by 1 having count(*) > 1`)).toEqual([]);
        expect(await query('select id from credit_note where used > amount')).toEqual([]);
        totals.executed += done.executed;
        totals.redeemed += done.redeemed;
        // Who was paid back or credited is out, and nobody is both.
        const out = await query<{ n: number }>(`select count(*)::integer as n from affected_booking a join booking b on b.id = a.booking_id where a.executed_at is not null and b.status = 'cancelled' and a.suspension_id = any($1)`, [suspensions]);
        expect(out[0]?.n).toBe(done.executed);
      }),
      { numRuns: 30 },
    );
    // What was tried was not all refused.
    expect(Math.min(totals.executed, totals.redeemed)).toBeGreaterThan(5);
  }, 240_000);
});
