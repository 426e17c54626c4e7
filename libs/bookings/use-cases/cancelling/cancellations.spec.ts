import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Amending } from '../../../../test/support/amending.js';
import { valueOf } from '../../../../test/support/results.js';
import { type ChangePolicy, defaultPolicy } from '../../domain/change-policy.js';
import { CancelBooking } from './cancel-booking.js';
import { ReadPolicy } from './read-policy.js';
import { WritePolicy } from './write-policy.js';

describe('cancellations', () => {
  let amending: Amending;
  beforeEach(async () => {
    amending = await Amending.open();
  });
  afterEach(() => amending.office.close());

  /** The departure is on 1 April 2027. */
  const on = (day: string): void => amending.office.clock.set(new Date(`${day}T12:00:00Z`));
  const write = (policy: ChangePolicy, version = 0, packageId: string | null = null, organisationId = amending.office.ids.organisationId) =>
    amending.office.get(WritePolicy).write({ organisationId, packageId, userId: amending.userId, version, policy });

  it('of a whole booking keep what the scale says of each component, explain it, and put everything back on sale', async () => {
    const { office } = amending;
    const before = await office.left();
    const { id, total } = await amending.confirmed(1);
    on('2027-03-08');
    const plan = valueOf(await amending.previewCancellation(id, 'traveller'));
    expect(plan).toMatchObject({ whole: true, total: { amount: 24_600 }, difference: { amount: 24_600 - total.amount } });
    expect(plan.lines.filter(({ component }) => component === 'fee').map(({ option, after, why }) => [option, after, why])).toEqual([
      ['fee.cancel.land', 22_350, '21–30 days before departure: 15 % of 1 490.00'],
      ['fee.cancel.race', 2_250, '21–30 days before departure: 15 % of 150.00'],
    ]);
    const { changeId } = valueOf(await amending.cancel(id, 'traveller'));
    expect(await amending.read(id)).toMatchObject({ status: 'cancelled', version: 3, total: { amount: 24_600, currency: 'EUR' } });
    expect(await amending.owed(id)).toBe(24_600);
    expect(await office.left()).toEqual(before);
    expect(await office.differences()).toEqual([]);
    expect(await amending.events('booking.cancelled')).toEqual([{ bookingId: id, departureId: office.ids.departureId, changeId }]);
    expect((await amending.history(id))[0]).toMatchObject({ id: changeId, kind: 'cancelled', cause: 'traveller', difference: plan.difference });
  });

  it('of one traveller leave the others as they were, and what is kept stays owed', async () => {
    const { id, travellers: [one, two] } = await amending.confirmed(2);
    on('2027-03-31');
    valueOf(await amending.cancel(id, 'visa-refused-own-fault', [one!.id]));
    const now = await amending.read(id);
    expect(now).toMatchObject({ status: 'confirmed', travellers: [{ id: two!.id }], total: { amount: 164_000 + 106_600 } });
    expect(await amending.owed(id)).toBe(now.total.amount);
    expect((await amending.history(id))[0]).toMatchObject({ kind: 'cancelled', cause: 'visa-refused-own-fault', changes: [{ kind: 'remove', travellerId: one!.id }] });
    expect(await amending.events('booking.amended')).toHaveLength(1);
    expect(await amending.events('booking.cancelled')).toEqual([]);
    valueOf(await amending.cancel(id, 'operator'));
    expect(await amending.read(id)).toMatchObject({ status: 'cancelled', total: { amount: 106_600 } });
    expect(await amending.office.differences()).toEqual([]);
  });

  it('by the authority give everything back but the transfer fee, and by the operator all of it', async () => {
    const [one, other] = [await amending.confirmed(2), await amending.confirmed(2)];
    on('2027-04-01');
    expect(valueOf(await amending.previewCancellation(one.id, 'authority'))).toMatchObject({ total: { amount: 2_500 } });
    expect(valueOf(await amending.previewCancellation(other.id, 'operator'))).toMatchObject({ total: { amount: 0 } });
    expect(valueOf(await amending.previewCancellation(one.id, 'traveller')).total).toEqual(one.total);
  });

  it('of a component alone keep what the scale says of it: the race of who runs no more, by their own wish or the organiser’s', async () => {
    const { id, travellers: [one] } = await amending.confirmed(1);
    on('2027-03-25');
    const walk = (cause?: 'organiser') => amending.preview(id, [{ kind: 'choose', travellerId: one!.id, choices: { race: null }, cause }]);
    const fees = async (cause?: 'organiser') => valueOf(await walk(cause)).lines.flatMap(({ component, option, after, why }) => (component === 'fee' ? [[option, after, why]] : []));
    expect(await fees()).toEqual([
      ['fee.cancel.race', 5_250, '2–10 days before departure: 35 % of 150.00'],
      ['fee.choose', 2_500, 'Up to 30 days before departure: 25.00 for each traveller'],
    ]);
    expect(await fees('organiser')).toEqual([['fee.cancel.race', 0, 'At any time: 0 % of 150.00']]);
    const shorter = valueOf(await amending.preview(id, [{ kind: 'choose', travellerId: one!.id, choices: { race: '10' } }]));
    expect(shorter.lines.map(({ option }) => option)).toEqual(['race.42', 'race.10', 'fee.choose']);
  });

  it('count the days where the party sets out: a day begins there, and the fee of the next step with it', async () => {
    const { id } = await amending.confirmed(1);
    const kept = async (instant: string): Promise<number> => {
      amending.office.clock.set(new Date(instant));
      return valueOf(await amending.previewCancellation(id, 'traveller')).total.amount;
    };
    // Lisbon keeps summer time from 28 March on: there the last day of March ends at 23:00 UTC.
    expect(await kept('2027-03-31T22:59:59Z')).toBe(106_600);
    expect(await kept('2027-03-31T23:00:00Z')).toBe(164_000);
  });

  it('of what is only held are free, whatever the cause', async () => {
    const { id } = valueOf(await amending.office.book(2));
    expect(valueOf(await amending.previewCancellation(id, 'traveller'))).toMatchObject({ whole: true, total: { amount: 0 } });
    valueOf(await amending.cancel(id, 'traveller'));
    expect(await amending.read(id)).toMatchObject({ status: 'cancelled', total: { amount: 0 } });
    const second = valueOf(await amending.office.book(1));
    valueOf(await amending.office.get(CancelBooking).cancel(amending.office.ids.organisationId, second.id));
    expect((await amending.history(second.id))[0]).toMatchObject({ kind: 'cancelled', cause: null, difference: { amount: -second.total.amount } });
  });

  it('are refused for somebody else’s traveller, for one twice, and for a booking that is over or has changed', async () => {
    const { id, travellers: [one] } = await amending.confirmed(2);
    const stranger = (await amending.confirmed(1)).travellers[0]!.id;
    expect(await amending.previewCancellation(id, 'traveller', [stranger])).toMatchObject({ code: 'booking.changes-unusable', errors: [{ pointer: '/travellerIds/0' }] });
    expect(await amending.previewCancellation(id, 'traveller', [one!.id, one!.id])).toMatchObject({ code: 'booking.changes-unusable', errors: [{ pointer: '/travellerIds/1' }] });
    expect(await amending.previewCancellation(id, 'traveller', [])).toMatchObject({ code: 'booking.changes-unusable', errors: [{ pointer: '/travellerIds' }] });
    expect(await amending.previewCancellation(newId(), 'traveller')).toMatchObject({ code: 'booking.unknown' });
    expect(await amending.cancel(id, 'traveller', null, { version: 1 })).toMatchObject({ code: 'booking.changed' });
    const shown = valueOf(await amending.previewCancellation(id, 'traveller')).total;
    on('2027-03-20');
    expect(await amending.cancel(id, 'traveller', null, { total: shown })).toMatchObject({ code: 'booking.changed', errors: [{ pointer: '/total' }] });
    valueOf(await amending.cancel(id, 'traveller'));
    expect(await amending.previewCancellation(id, 'traveller')).toMatchObject({ code: 'booking.transition-refused', detail: 'It is cancelled already.' });
  });

  it('go by the policy that was in force when the booking was made: the package’s own, else the organisation’s, else the default', async () => {
    const { office } = amending;
    const strict = (percent: number): ChangePolicy => ({
      ...defaultPolicy, cancellation: { ...defaultPolicy.cancellation, traveller: { steps: [{ fromDays: 0, percent }], components: {}, transferFee: 0 } },
    });
    const { id } = await amending.confirmed(1);
    office.clock.set(new Date('2026-12-09T09:10:00Z'));
    expect(valueOf(await write(strict(50)))).toEqual({ version: 1 });
    const kept = async (bookingId: string): Promise<number> => valueOf(await amending.previewCancellation(bookingId, 'traveller')).total.amount;
    const second = await amending.confirmed(1);
    expect([await kept(id), await kept(second.id)]).toEqual([0, 82_000]);
    const [{ packageId } = { packageId: '' }] = await office.db.database.query<{ packageId: string }>('select package_id as "packageId" from departure where id = $1', [office.ids.departureId]);
    office.clock.set(new Date('2026-12-09T09:20:00Z'));
    valueOf(await write(strict(100), 0, packageId));
    valueOf(await write(strict(60), 1));
    const third = await amending.confirmed(1);
    expect([await kept(id), await kept(second.id), await kept(third.id)]).toEqual([0, 82_000, 164_000]);
    expect((await office.get(ReadPolicy).written(office.ids.organisationId)).map(({ packageId: of, version }) => [of, version])).toEqual([[null, 2], [packageId, 1]]);
  });

  it('go by policies that somebody writes once, for a package of their own, and that leave no day open', async () => {
    valueOf(await write(defaultPolicy));
    expect(await write(defaultPolicy)).toMatchObject({ code: 'booking.policy-changed' });
    expect(await write(defaultPolicy, 0, newId())).toMatchObject({ code: 'package.unknown' });
    const together = await Promise.all([write(defaultPolicy, 1), write(defaultPolicy, 1)]);
    expect(together.map((outcome) => (outcome.refused ? outcome.code : 'written')).sort()).toEqual(['booking.policy-changed', 'written']);
    const open = { ...defaultPolicy, fees: { ...defaultPolicy.fees, move: [{ fromDays: 10, amount: 100 }] } };
    expect(await write(open, 2)).toMatchObject({ code: 'booking.policy-unusable', errors: [{ pointer: '/policy/fees/move' }] });
  });
});
