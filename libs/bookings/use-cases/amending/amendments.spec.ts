import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenAllotment } from '#inventory';
import { newId } from '#kernel';
import { Amending } from '../../../../test/support/amending.js';
import { valueOf } from '../../../../test/support/results.js';
import type { BookingChange } from '../../domain/booking-change.js';
import { ListBookedTravellers } from '../booking/list-booked-travellers.js';
import { ListFormerTravellers } from '../booking/list-former-travellers.js';

const ava = { givenNames: 'Ava', surname: 'Newcomer', email: 'ava@example.org', nationality: 'FRA' };

describe('amendments of a booking', () => {
  let amending: Amending;
  beforeEach(async () => {
    amending = await Amending.open({ singles: 1 });
  });
  afterEach(() => amending.office.close());

  const stay = { race: '42', room: 'twin' } as const;
  const choices = () => ({ ...stay, arrivalLegId: amending.office.ids.arrivalLegId, departureLegId: amending.office.ids.departureLegId });
  const add = (person = ava): BookingChange => ({ kind: 'add', traveller: { ...person, ...choices() } });

  it('add, remove, replace and choose in one step, with what each costs, and take and give back exactly that', async () => {
    const { office } = amending;
    const before = await office.left();
    const { id, travellers: [one, two, three] } = await amending.confirmed(3);
    const changes: BookingChange[] = [
      add(),
      { kind: 'remove', travellerId: one!.id },
      { kind: 'replace', travellerId: two!.id, by: { ...ava, givenNames: 'Bo' } },
      { kind: 'choose', travellerId: three!.id, choices: { race: '10', room: 'single' } },
    ];
    const plan = valueOf(await amending.preview(id, changes));
    expect(plan.lines.map(({ whose, option, before: was, after }) => [whose, option, was, after])).toEqual([
      [one!.id, 'base', 149_000, null],
      [one!.id, 'race.42', 15_000, null],
      [one!.id, 'room.twin', 0, null],
      [three!.id, 'race.42', 15_000, null],
      [three!.id, 'room.twin', 0, null],
      [three!.id, 'race.10', null, 7_000],
      [three!.id, 'room.single', null, 24_000],
      ['new-0', 'base', null, 149_000],
      ['new-0', 'race.42', null, 15_000],
      ['new-0', 'room.twin', null, 0],
      [one!.id, 'fee.cancel.land', null, 0],
      [one!.id, 'fee.cancel.race', null, 0],
      [two!.id, 'fee.replace', null, 5_000],
      [three!.id, 'fee.choose', null, 0],
    ]);
    expect(plan.difference.amount).toBe(24_000 - 8_000 + 5_000);
    const done = valueOf(await amending.amend(id, changes));
    const now = await amending.read(id);
    expect(now).toMatchObject({ status: 'confirmed', version: 3, total: plan.total });
    expect(now.travellers.map(({ givenNames, race, room }) => [givenNames, race, room])).toEqual([
      ['Robin', '10', 'single'], ['Bo', '42', 'twin'], ['Ava', '42', 'twin'],
    ]);
    expect(await office.left()).toEqual({
      ...before, place: before['place']! - 3, 'room.twin': before['room.twin']! - 2, 'room.single': 0, 'race.42': before['race.42']! - 2, 'race.10': before['race.10']! - 1,
      'seat.arrival': before['seat.arrival']! - 3, 'seat.departure': before['seat.departure']! - 3,
    });
    expect(await office.differences()).toEqual([]);
    expect(await amending.owed(id)).toBe(now.total.amount);
    expect((await office.get(ListFormerTravellers).list(office.ids.organisationId, id)).sort()).toEqual([one!.id, two!.id].sort());
    expect(await office.get(ListBookedTravellers).list(office.ids.organisationId, { travellerIds: [one!.id, two!.id] })).toEqual([]);
    expect(await amending.events('booking.amended')).toEqual([{ bookingId: id, departureId: office.ids.departureId, changeId: done.changeId }]);
    expect(await amending.events('traveller.trip-changed')).toEqual([{ travellerId: three!.id, bookingId: id }]);
    const [entry] = await amending.history(id);
    expect(entry).toMatchObject({ id: done.changeId, version: 3, kind: 'amended', difference: plan.difference, userId: amending.userId });
    expect(entry!.changes.map(({ kind, travellerId, newTravellerId }) => [kind, travellerId, newTravellerId !== null])).toEqual([
      ['add', null, true], ['remove', one!.id, false], ['replace', two!.id, true], ['choose', three!.id, false],
    ]);
    expect(JSON.stringify(entry)).not.toMatch(/Ava|Bo\b|Robin|example\.org/);
  });

  it('cost nothing but the price while the booking is only held, and keep its time', async () => {
    const { id, travellers: [one, two], expiresAt } = valueOf(await amending.office.book(2));
    valueOf(await amending.amend(id, [{ kind: 'remove', travellerId: one!.id }, { kind: 'choose', travellerId: two!.id, choices: { race: null } }]));
    expect(await amending.read(id)).toMatchObject({ status: 'held', expiresAt, total: { amount: 149_000 }, fees: [] });
    expect(await amending.office.differences()).toEqual([]);
  });

  it('keep what a traveller was quoted when the price list has risen since, and price anew what is chosen anew', async () => {
    const { id, travellers: [one] } = await amending.confirmed(1);
    await amending.office.db.database.query(`update price set amount = amount + 10000`);
    valueOf(await amending.amend(id, [{ kind: 'choose', travellerId: one!.id, choices: { race: '10' } }]));
    expect((await amending.read(id)).travellers[0]!.priceLines.map(({ option, price }) => [option, price.amount])).toEqual([
      ['base', 149_000], ['room.twin', 0], ['race.10', 17_000],
    ]);
  });

  it('tell beforehand what is not left, write nothing of it, and are refused at the change when they are made', async () => {
    const { office } = amending;
    valueOf(await office.book([{ room: 'single' }]));
    const { id, travellers: [one, two] } = await amending.confirmed(2);
    const left = await office.left();
    const changes: BookingChange[] = [
      { kind: 'remove', travellerId: one!.id }, add(), { kind: 'choose', travellerId: two!.id, choices: { room: 'single' } },
    ];
    const fault = { pointer: '/changes/2/choices/room', detail: 'Single rooms: none left.' };
    const plan = valueOf(await amending.preview(id, changes));
    expect(plan.unavailable).toEqual([fault]);
    expect(await amending.amend(id, changes)).toMatchObject({ code: 'inventory.exhausted', errors: [fault] });
    expect(await amending.read(id)).toMatchObject({ version: 2, travellers: [{ id: one!.id }, { id: two!.id }] });
    expect(await office.left()).toEqual(left);
    expect(await amending.events('booking.amended')).toEqual([]);
    expect(await office.db.database.query('select 1 from traveller')).toHaveLength(3);
  });

  it('write nothing when they are previewed', async () => {
    const { id, travellers: [one] } = await amending.confirmed(2);
    const state = () => amending.office.db.database.query(
      'select md5(string_agg(t, $1 order by t)) from (select b::text as t from booking b union all select t::text from booking_traveller t union all select a::text from allotment a union all select o::text from outbox o union all select id::text from traveller) as rows', ['|'],
    );
    const before = await state();
    valueOf(await amending.preview(id, [add(), { kind: 'remove', travellerId: one!.id }]));
    valueOf(await amending.previewCancellation(id, 'traveller'));
    expect(await state()).toEqual(before);
  });

  it('move a booking to another departure: all that it took is given back there and taken here, in one step', async () => {
    const { office } = amending;
    const before = await office.left();
    const { id } = await amending.confirmed(2);
    const next = await amending.another({ startsOn: '2027-04-08', endsOn: '2027-04-14', places: 2 });
    const plan = valueOf(await amending.preview(id, [{ kind: 'move', departureId: next.departureId }]));
    expect(plan).toMatchObject({ departureId: next.departureId, unavailable: [], difference: { amount: 0 } });
    expect(plan.lines.map(({ option, after, why }) => [option, after, why])).toEqual(
      Array(2).fill(['fee.move', 0, 'Over 60 days before departure: free of charge']),
    );
    valueOf(await amending.amend(id, [{ kind: 'move', departureId: next.departureId }]));
    expect(await amending.read(id)).toMatchObject({
      departureId: next.departureId, travellers: [{ arrivalLegId: next.arrivalLegId, departureLegId: next.departureLegId }, {}],
    });
    expect(await office.left()).toEqual({ ...before });
    expect(await office.differences()).toEqual([]);
    expect(await amending.events('traveller.trip-changed')).toHaveLength(2);
    expect((await amending.history(id))[0]!.changes).toEqual([
      expect.objectContaining({ kind: 'move', fromDepartureId: office.ids.departureId, toDepartureId: next.departureId }),
    ]);
    const third = await amending.confirmed(1);
    expect(valueOf(await amending.preview(third.id, [{ kind: 'move', departureId: next.departureId }])).unavailable).toEqual([
      { pointer: '/changes/0', detail: 'Places: none left.' },
    ]);
  });

  it('defer to a later edition alone, and keep all travellers', async () => {
    const { id, travellers } = await amending.confirmed(2);
    const [earlier, later, other, cheap] = [
      await amending.another({ startsOn: '2027-03-01', endsOn: '2027-03-05' }), await amending.another({ startsOn: '2028-04-01', endsOn: '2028-04-07' }),
      await amending.another({ startsOn: '2028-05-01', endsOn: '2028-05-07', eventName: 'Lake Half Marathon', ownPackage: true }),
      await amending.another({ startsOn: '2028-04-01', endsOn: '2028-04-07', ownPackage: true, currency: 'USD' }),
    ];
    const defer = (departureId: string) => amending.preview(id, [{ kind: 'defer', departureId }]);
    expect(await defer(earlier.departureId)).toMatchObject({ code: 'booking.move-refused', detail: expect.stringContaining('later') });
    expect(await defer(other.departureId)).toMatchObject({ code: 'booking.move-refused', detail: expect.stringContaining('next edition') });
    expect(await defer(cheap.departureId)).toMatchObject({ code: 'booking.move-refused', detail: expect.stringContaining('not sold in EUR') });
    expect(await defer(newId())).toMatchObject({ code: 'departure.unknown' });
    expect(await defer(amending.office.ids.departureId)).toMatchObject({ code: 'booking.changes-unusable' });
    valueOf(await amending.amend(id, [{ kind: 'defer', departureId: later.departureId }]));
    const now = await amending.read(id);
    expect(now.travellers.map((traveller) => traveller.id)).toEqual(travellers.map((traveller) => traveller.id));
    expect(now.fees.map(({ option, price }) => [option, price.amount])).toEqual([['fee.defer', 10_000], ['fee.defer', 10_000]]);
    expect(await amending.owed(id)).toBe(now.total.amount);
  });

  it('are refused when the booking or its price is not what was shown, and say so', async () => {
    const { id, travellers: [one] } = await amending.confirmed(2);
    const change: BookingChange = { kind: 'choose', travellerId: one!.id, choices: { race: '10' } };
    expect(await amending.amend(id, [change], { version: 1 })).toMatchObject({ code: 'booking.changed' });
    const shown = valueOf(await amending.preview(id, [change])).total;
    await amending.office.db.database.query(`update price set amount = 9000 where option_code = 'race.10'`);
    expect(await amending.amend(id, [change], { total: shown })).toMatchObject({
      code: 'booking.changed', detail: 'The booking would now come to 3 220.00, not to 3 200.00. Look at it again.', errors: [{ pointer: '/total' }],
    });
    expect(await amending.history(id)).toHaveLength(1);
  });

  it('are refused once the booking is over, with the reason', async () => {
    const [cancelled, expired] = [await amending.confirmed(1), valueOf(await amending.office.book(1))];
    valueOf(await amending.cancel(cancelled.id, 'operator'));
    amending.office.clock.set(new Date('2026-12-09T09:30:00Z'));
    expect(await amending.amend(expired.id, [add()], { version: 1, total: expired.total })).toMatchObject({ code: 'booking.hold-expired' });
    expect(await amending.preview(expired.id, [add()])).toMatchObject({ code: 'booking.hold-expired' });
    await amending.expire();
    for (const [id, code] of [[cancelled.id, 'booking.transition-refused'], [expired.id, 'booking.hold-expired']] as const) {
      expect(await amending.preview(id, [add()])).toMatchObject({ code, detail: expect.stringContaining('Make a new booking') });
    }
    expect(await amending.preview(newId(), [add()])).toMatchObject({ code: 'booking.unknown' });
  });

  const bad: [string, (ids: readonly string[]) => BookingChange[], string, string][] = [
    ['nothing at all', () => [], 'booking.changes-unusable', '/changes'],
    ['a choice that is the same already', ([one]) => [{ kind: 'choose', travellerId: one!, choices: { race: '42' } }], 'booking.changes-unusable', '/changes'],
    ['somebody who is not in the booking', () => [{ kind: 'remove', travellerId: newId() }], 'booking.changes-unusable', '/changes/0/travellerId'],
    ['one traveller who leaves twice', ([one]) => [{ kind: 'remove', travellerId: one! }, { kind: 'remove', travellerId: one! }], 'booking.changes-unusable', '/changes/1/travellerId'],
    ['a new room for one who leaves', ([one]) => [{ kind: 'remove', travellerId: one! }, { kind: 'choose', travellerId: one!, choices: { room: 'single' } }], 'booking.changes-unusable', '/changes/1/travellerId'],
    ['everybody leaving', ([one, two]) => [{ kind: 'remove', travellerId: one! }, { kind: 'remove', travellerId: two! }], 'booking.party-size', '/changes/0'],
    ['a room that is not offered', ([one]) => [{ kind: 'choose', travellerId: one!, choices: { room: 'suite' } }], 'package.option-not-offered', '/changes/0/choices/room'],
    ['a leg of no departure', ([one]) => [{ kind: 'choose', travellerId: one!, choices: { arrivalLegId: newId() } }], 'booking.choice-not-offered', '/changes/0/choices/arrivalLegId'],
    ['somebody with a digit for a name', ([one]) => [{ kind: 'replace', travellerId: one!, by: { ...ava, surname: '4' } }], 'traveller.details-invalid', '/changes/0/by/surname'],
    ['the same newcomer twice', ([one]) => [{ kind: 'replace', travellerId: one!, by: ava }, add({ ...ava, email: 'AVA@example.org' })], 'booking.traveller-twice', '/changes/1/traveller'],
  ];

  it.each(bad)('are refused for %s, at the change', async (_what, changesOf, code, pointer) => {
    const { id, travellers } = await amending.confirmed(2);
    const changes = changesOf(travellers.map((traveller) => traveller.id));
    const refusal = { code, errors: [expect.objectContaining({ pointer })] };
    if (code === 'booking.party-size') refusal.errors.push(expect.objectContaining({ pointer: '/changes/1' }));
    expect(await amending.preview(id, changes)).toMatchObject(refusal);
    expect(await amending.amend(id, changes, { version: 2, total: { amount: 0, currency: 'EUR' } })).toMatchObject(refusal);
    expect((await amending.read(id)).version).toBe(2);
  });

  it('are refused for a party that grows too large, and for somebody who is in the party already', async () => {
    await amending.office.db.database.query('update allotment set capacity = 1000 where capacity < 1000');
    const { id, travellers: [one] } = await amending.confirmed(299);
    const newcomers = ['Ada', 'Bea'].map((givenNames) => add({ ...ava, givenNames }));
    expect(await amending.preview(id, newcomers)).toMatchObject({ code: 'booking.party-size', errors: [{ pointer: '/changes/0' }, { pointer: '/changes/1' }] });
    const { givenNames, surname, email } = one!;
    const again = add({ givenNames: givenNames!, surname: surname!, email: email!, nationality: 'GBR' });
    expect(await amending.preview(id, [again])).toMatchObject({ code: 'booking.traveller-twice', errors: [{ pointer: '/changes/0/traveller' }] });
  });

  it('give back no more of an option than was taken, where its allotment was opened after the booking', async () => {
    const { office } = amending;
    const { organisationId, departureId } = office.ids;
    const { database } = office.db;
    await database.query(`insert into package_option select organisation_id, id, 'option.extension', 9, 'Extension', 'option' from package where organisation_id = $1`, [organisationId]);
    await database.query(
      `insert into price (organisation_id, package_id, price_list_id, option_code, amount) select organisation_id, package_id, id, 'option.extension', 46000 from price_list where organisation_id = $1`,
      [organisationId],
    );
    const { id, travellers: [one, two] } = await amending.confirmed([{ options: ['extension'] }, { options: ['extension'] }]);
    const opened = { owner: { kind: 'departure', id: departureId }, kind: 'option', code: 'extension', label: 'Extension', capacity: 5 } as const;
    valueOf(await database.transaction((tx) => office.get(OpenAllotment).open(tx, organisationId, opened)));
    valueOf(await amending.amend(id, [{ kind: 'choose', travellerId: two!.id, choices: { race: '10' } }]));
    const sold = () => database.query(`select sold from allotment where kind = 'option'`);
    expect(await sold()).toEqual([{ sold: 1 }]);
    valueOf(await amending.amend(id, [{ kind: 'remove', travellerId: one!.id }]));
    expect((await amending.read(id)).travellers.map((traveller) => traveller.id)).toEqual([two!.id]);
    expect(await sold()).toEqual([{ sold: 0 }]);
  });

  it('are nobody else’s business: another organisation finds no booking, and no departure to move to', async () => {
    const { id } = await amending.confirmed(1);
    expect(await amending.preview(id, [add()], newId())).toMatchObject({ code: 'booking.unknown' });
    const elsewhere = await amending.another({ startsOn: '2027-04-08', endsOn: '2027-04-14', organisationId: newId() });
    expect(await amending.preview(id, [{ kind: 'move', departureId: elsewhere.departureId }])).toMatchObject({ code: 'departure.unknown' });
  });
});
