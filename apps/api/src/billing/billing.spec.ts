import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostCharges } from '#billing';
import { ConfirmBooking, ReadBill } from '#bookings';
import { FixedClock, newId } from '#kernel';
import { readTable } from '#platform';
import { type StockedDeparture, stockDeparture } from '../../../../test/support/office.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Money {
  readonly amount: number;
  readonly currency: string;
}

interface Body {
  readonly id: string;
  readonly reference: string;
  readonly code: string;
  readonly version: number;
  readonly nextCursor: string | null;
  readonly items: readonly { readonly bookingId: string; readonly name: string; readonly charged: Money; readonly paid: Money }[];
  readonly totals: readonly object[];
  readonly payers: readonly object[];
  readonly travellers: readonly { readonly id: string }[];
  readonly subParties: readonly { readonly id: string; readonly travellerIds: string[] }[];
}

describe('money over HTTP', () => {
  let api: TestApi;
  let departure: StockedDeparture;
  let operator: Person;
  let officer: Person;
  let agency: Person;
  let people: People;
  const clock = new FixedClock(new Date('2026-12-09T09:00:00Z'));

  beforeAll(async () => {
    api = await createTestApi({ clock });
    people = new People(api);
    const organisationId = await people.organisation();
    departure = await stockDeparture(api.database, (type) => api.app.get(type, { strict: false }), organisationId, {});
    [operator, officer, agency] = [await people.staff('operator', organisationId), await people.staff('officer', organisationId), await people.agency(organisationId, { name: 'Far Away Travel' })];
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, payload?: object, more: { person?: Person; key?: string; version?: number } = {}) => {
    const headers = { ...(more.person ?? operator).headers, 'idempotency-key': more.key ?? newId(), 'if-match': `"${more.version ?? 0}"` };
    const answer = await api.app.inject({ method: method as 'GET', url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: (answer.body === '' ? {} : answer.json()) as Body };
  };
  const charge = async (bookingId: string): Promise<void> => {
    await api.app.get(PostCharges, { strict: false }).post(valueOf(await api.app.get(ReadBill, { strict: false }).read(departure.organisationId, bookingId)));
  };
  const traveller = { givenNames: 'Robin', surname: 'Wanderer', email: 'robin@example.org', nationality: 'GBR', race: '42', room: 'twin' };
  /** Confirmed, and charged as the worker does. Each traveller costs 1,640.00. */
  const booked = async (travellers = 1, more: object = {}, person = operator): Promise<Body> => {
    const legs = { arrivalLegId: departure.arrivalLegId, departureLegId: departure.departureLegId };
    const party = Array.from({ length: travellers }, () => ({ ...traveller, ...legs }));
    const { body } = await ask('POST', '/bookings', { departureId: departure.departureId, leader: { name: 'Lena Wanderer', email: 'lena@example.org' }, travellers: party, ...more }, { person });
    valueOf(await api.app.get(ConfirmBooking, { strict: false }).confirm(departure.organisationId, body.id));
    await charge(body.id);
    return (await ask('GET', `/bookings/${body.id}`)).body;
  };
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const received = (amount: number, more: object = {}) => ({ amount, currency: 'EUR', receivedOn: '2026-12-09', method: 'bank-transfer', reference: 'STMT 12', ...more });
  const account = async (id: string, person = operator) => (await ask('GET', `/bookings/${id}/account`, undefined, { person })).body;

  it('shows nothing owed before a booking is confirmed, and what is due by when after', async () => {
    const { id } = await booked();
    expect(await account(id)).toMatchObject({
      charged: eur(164_000), paid: eur(0), balance: eur(164_000), due: eur(0), overdue: eur(0), agency: null,
      payers: [{ id, leader: true, label: null, who: { name: 'Lena Wanderer' }, instalments: [{ kind: 'deposit', dueOn: '2026-12-16', amount: eur(32_800), state: 'upcoming' }, { kind: 'balance', dueOn: '2027-01-31' }] }],
    });
  });

  it('records a payment once for its key, with who did it', async () => {
    const { id } = await booked();
    const key = newId();
    const first = await ask('POST', `/bookings/${id}/payments`, received(50_000), { key });
    expect(first).toMatchObject({ status: 201, body: { kind: 'payment', amount: eur(50_000), reference: 'STMT 12', recordedBy: 'The operator', reversal: null } });
    expect(await ask('POST', `/bookings/${id}/payments`, received(50_000), { key })).toEqual(first);
    expect(await ask('POST', `/bookings/${id}/payments`, received(50_001), { key })).toMatchObject({ status: 422, body: { code: 'idempotency.key-reused' } });
    expect(await account(id)).toMatchObject({ paid: eur(50_000), balance: eur(114_000), payments: [{ id: first.body.id }] });
  });

  it.each([
    ['nothing', { amount: 0 }, 422, 'request.invalid', '/amount'],
    ['less than nothing', { amount: -100 }, 422, 'request.invalid', '/amount'],
    ['half a cent', { amount: 100.5 }, 422, 'request.invalid', '/amount'],
    ['a number in quotes', { amount: '100' }, 422, 'request.invalid', '/amount'],
    ['more than anybody pays', { amount: 1_000_000_001 }, 422, 'request.invalid', '/amount'],
    ['a number that is none', { amount: 1e300 }, 422, 'request.invalid', '/amount'],
    ['another currency', { currency: 'USD' }, 422, 'payment.currency-mismatch', '/currency'],
    ['no currency', { currency: 'euro' }, 422, 'request.invalid', '/currency'],
    ['a day to come', { receivedOn: '2026-12-10' }, 422, 'payment.in-future', '/receivedOn'],
    ['a day that is none', { receivedOn: '2026-11-31' }, 422, 'request.invalid', '/receivedOn'],
    ['the last millennium', { receivedOn: '1999-12-31' }, 422, 'request.invalid', '/receivedOn'],
    ['another way to pay', { method: 'barter' }, 422, 'request.invalid', '/method'],
    ['a reference without end', { reference: 'x'.repeat(101) }, 422, 'request.invalid', '/reference'],
    ['a payer of no booking', { payerId: newId() }, 422, 'payment.payer-unknown', '/payerId'],
    ['a field of its own', { recordedBy: 'me' }, 422, 'request.invalid', '/recordedBy'],
  ])('refuses %s, and changes nothing', async (_what, more, status, code, pointer) => {
    const { id } = await booked();
    const before = await account(id);
    for (const kind of ['payments', 'refunds']) {
      const answer = await ask('POST', `/bookings/${id}/${kind}`, received(100, more));
      expect(answer).toMatchObject({ status, body: { code, errors: expect.arrayContaining([expect.objectContaining({ pointer })]) } });
    }
    expect(await account(id)).toEqual(before);
  });

  it('reverses a payment once, with a reason, and gives back no more than came', async () => {
    const { id } = await booked();
    const { body: payment } = await ask('POST', `/bookings/${id}/payments`, received(50_000));
    expect(await ask('POST', `/bookings/${id}/refunds`, received(50_001))).toMatchObject({ status: 409, body: { code: 'refund.exceeds-received' } });
    expect(await ask('POST', `/bookings/${id}/refunds`, received(20_000))).toMatchObject({ status: 201, body: { kind: 'refund' } });
    expect(await ask('POST', `/payments/${payment.id}/reversal`, { reason: ' ' })).toMatchObject({ status: 422, body: { code: 'payment.reason-required' } });
    expect(await ask('POST', `/payments/${payment.id}/reversal`, { reason: 'Another booking’s' })).toMatchObject({ status: 200, body: { reversal: { reason: 'Another booking’s', by: 'The operator' } } });
    expect(await ask('POST', `/payments/${payment.id}/reversal`, { reason: 'Again' })).toMatchObject({ status: 409, body: { code: 'payment.already-reversed' } });
    expect(await account(id)).toMatchObject({ paid: eur(-20_000), balance: eur(184_000) });
  });

  it('keeps both payments of two people who record at once', async () => {
    const { id } = await booked();
    const both = await Promise.all([ask('POST', `/bookings/${id}/payments`, received(10_000)), ask('POST', `/bookings/${id}/payments`, received(10_000))]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(await account(id)).toMatchObject({ paid: eur(20_000) });
  });

  it('tells each payer of a group what they owe, and follows when it is arranged anew', async () => {
    const club = { name: 'Harbour Runners', email: 'club@example.org' };
    const group = await booked(3, { subParties: [{ label: 'Runners', payer: club, travellers: [0, 1] }, { label: 'Guest', payer: null, travellers: [2] }] });
    expect(group).toMatchObject({ kind: 'group', subParties: [{ label: 'Runners', payer: club, travellerIds: [expect.any(String), expect.any(String)] }, { label: 'Guest', payer: null }] });
    const payers = async () => (await account(group.id)).payers;
    expect(await payers()).toMatchObject([{ label: null, charged: eur(164_000) }, { label: 'Runners', who: club, charged: eur(328_000) }]);
    const [runners] = group.subParties;
    expect(await ask('POST', `/bookings/${group.id}/payments`, received(60_000, { payerId: runners!.id }))).toMatchObject({ status: 201 });
    const moved = { subParties: [{ id: runners!.id, label: 'Runners', payer: club, travellerIds: runners!.travellerIds.slice(1) }] };
    expect(await ask('PUT', `/bookings/${group.id}/sub-parties`, moved, { version: 1 })).toMatchObject({ status: 412, body: { code: 'booking.changed' } });
    expect(await ask('PUT', `/bookings/${group.id}/sub-parties`, moved, { version: group.version })).toMatchObject({ status: 200, body: { version: group.version + 1 } });
    await charge(group.id);
    expect(await payers()).toMatchObject([{ charged: eur(328_000) }, { label: 'Runners', charged: eur(164_000), paid: eur(60_000), balance: eur(104_000) }]);
    expect(await ask('PUT', `/bookings/${group.id}/sub-parties`, { subParties: [] }, { version: group.version + 1 })).toMatchObject({ status: 200, body: { kind: 'individual', subParties: [{ ended: true }, { ended: true }] } });
    await charge(group.id);
    expect(await payers()).toMatchObject([{ charged: eur(492_000) }, { label: 'Runners', who: club, balance: eur(-60_000) }]);
  });

  it('refuses a party that is divided against itself', async () => {
    const group = await booked(2);
    const [one] = group.travellers.map(({ id }) => id);
    const divide = (...subParties: object[]) => ask('PUT', `/bookings/${group.id}/sub-parties`, { subParties }, { version: group.version });
    const part = (...travellerIds: (string | undefined)[]) => ({ label: 'Part', payer: null, travellerIds });
    expect(await divide(part(newId()))).toMatchObject({ status: 422, body: { code: 'booking.sub-party-unusable', errors: [{ pointer: '/subParties/0/travellerIds/0' }] } });
    expect(await divide(part(one), part(one))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/subParties/1/travellerIds/0' }] } });
    expect(await divide({ ...part(one), id: newId() })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/subParties/0/id' }] } });
    expect(await divide({ ...part(one), label: ' ' })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect((await ask('GET', `/bookings/${group.id}`)).body).toEqual(group);
    const taken = await ask('POST', '/bookings', { departureId: departure.departureId, leader: { name: 'L', email: 'l@example.org' }, travellers: [{ ...traveller, arrivalLegId: departure.arrivalLegId, departureLegId: departure.departureLegId }], subParties: [{ label: 'A', payer: null, travellers: [1] }] });
    expect(taken).toMatchObject({ status: 422, body: { code: 'booking.sub-party-unusable', errors: [{ pointer: '/subParties/0/travellers/0' }] } });
  });

  it('charges an agency the price less its commission, shows it that, and takes no payment from it', async () => {
    const { id } = await booked(1, {}, agency);
    expect(await account(id, agency)).toMatchObject({ gross: eur(164_000), charged: eur(147_600), agency: { terms: 'net', commissionBasisPoints: 1_000, price: eur(164_000), commission: eur(16_400), payable: eur(147_600) } });
    expect(await ask('POST', `/bookings/${id}/payments`, received(1), { person: agency })).toMatchObject({ status: 403 });
    expect(await ask('GET', '/payments/overdue', undefined, { person: agency })).toMatchObject({ status: 403 });
    expect(await ask('GET', `/departures/${departure.departureId}/money`, undefined, { person: agency })).toMatchObject({ status: 403 });
    expect(await ask('GET', `/bookings/${id}/account`, undefined, { person: officer })).toMatchObject({ status: 403 });
  });

  it('shows a traveller what they pay themselves, never what another pays, nor an agency’s net price', async () => {
    const legs = { arrivalLegId: departure.arrivalLegId, departureLegId: departure.departureLegId };
    const party = ['lena', 'tom', 'ada'].map((name) => ({ ...traveller, ...legs, email: `${name}@example.org` }));
    const subParties = [{ label: 'Tom', payer: { name: 'Tom', email: 'TOM@example.org' }, travellers: [1] }];
    const paysOf = async (booking: Body): Promise<object[]> =>
      Promise.all(booking.travellers.map(async ({ id }) => {
        const person = await people.traveller(departure.organisationId, id);
        return (await ask('GET', '/me/payments', undefined, { person })).body.items;
      }));
    const group = await booked(3, { travellers: party, subParties });
    expect(await paysOf(group)).toMatchObject([[{ reference: group.reference, charged: eur(328_000) }], [{ charged: eur(164_000), instalments: [{ kind: 'deposit', state: 'upcoming' }, {}] }], []]);
    expect(await paysOf(await booked(3, { travellers: party }, agency))).toEqual([[], [], []]);
  });

  it('lists who is late, the longest first, page by page', async () => {
    const [early, late] = [await booked(), await booked(2)];
    await ask('POST', `/bookings/${early.id}/payments`, received(30_000));
    clock.set(new Date('2026-12-17T09:00:00Z'));
    const person = await people.staff('operator', departure.organisationId);
    const read = (query: string) => ask('GET', `/payments/overdue?${query}`, undefined, { person });
    const all = (await read('limit=200')).body.items;
    expect(all).toContainEqual(expect.objectContaining({ bookingId: early.id, reference: early.reference, since: '2026-12-16', amount: eur(2_800), payer: { id: early.id, label: null, who: { name: 'Lena Wanderer', email: 'lena@example.org' } } }));
    expect(all).toContainEqual(expect.objectContaining({ bookingId: late.id, amount: eur(65_600) }));
    const walked: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Body = (await read(`limit=2${cursor && `&cursor=${cursor}`}`)).body;
      walked.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(walked).toEqual(all);
    expect(await read('cursor=2026-12-16_x')).toMatchObject({ status: 422 });
    clock.set(new Date('2026-12-09T09:00:00Z'));
  });

  it('adds up a departure', async () => {
    const { body } = await ask('GET', `/departures/${departure.departureId}/money?limit=200`);
    const [total] = body.totals;
    const sum = (key: 'charged' | 'paid'): number => body.items.reduce((all, item) => all + item[key].amount, 0);
    expect(total).toMatchObject({ currency: 'EUR', bookings: body.items.length, charged: eur(sum('charged')), paid: eur(sum('paid')) });
    expect((await ask('GET', `/departures/${departure.departureId}/money?limit=1`)).body).toMatchObject({ items: [body.items[0]], nextCursor: body.items[0]?.bookingId, totals: [total] });
  });

  it('lists what was received and given back as files that add up, and lets no formula in', async () => {
    const { id, reference } = await booked();
    await ask('POST', `/bookings/${id}/payments`, received(12_345, { reference: '=HYPERLINK("x")' }));
    await ask('POST', `/bookings/${id}/refunds`, received(345));
    const { body: wrong } = await ask('POST', `/bookings/${id}/payments`, received(999));
    await ask('POST', `/payments/${wrong.id}/reversal`, { reason: 'Another booking’s' });
    const file = (kind: string) => api.app.inject({ url: `/api/v1/departures/${departure.departureId}/payments.${kind}`, headers: operator.headers });
    const table = valueOf(await readTable((await file('csv')).rawPayload));
    const rows = table.rows.map(({ cells }) => cells).filter((cells) => cells[1] === reference);
    expect(rows.map((cells) => [cells[4], cells[5], cells[6], cells[11]])).toEqual([['payment', '123.45', 'EUR', ''], ['refund', '-3.45', 'EUR', ''], ['payment', '0', 'EUR', 'Another booking’s']].map((row) => row.map((cell) => (cell === '' ? null : cell))));
    const csv = (await file('csv')).body;
    expect(csv).not.toMatch(/(^|,|")=HYPER/m);
    expect(csv).toContain('The operator');
    const workbook = await file('xlsx');
    expect(workbook.headers['content-disposition']).toBe('attachment; filename="payments.xlsx"');
    expect(valueOf(await readTable(workbook.rawPayload)).rows).toHaveLength(table.rows.length);
  });

  it('lets an organisation and a package have plans of their own, for bookings from then on', async () => {
    const before = await booked();
    const own = { deposit: { dueDaysAfterBooking: 0, of: { perTraveller: eur(30_000) } }, instalments: [{ basisPoints: 5_000, daysBeforeDeparture: 100 }], balance: { daysBeforeDeparture: 40 } };
    expect(await ask('GET', '/payment-plan')).toMatchObject({ status: 200, body: { of: 'standard', version: 0, plan: { balance: { daysBeforeDeparture: 60 } } } });
    expect(await ask('PUT', '/payment-plan', own, { version: 0 })).toMatchObject({ status: 200, body: { of: 'organisation', version: 1, plan: own } });
    expect(await ask('PUT', '/payment-plan', own, { version: 0 })).toMatchObject({ status: 412, body: { code: 'plan.changed' } });
    const path = `/departures/${departure.departureId}/payment-plan`;
    expect(await ask('GET', path)).toMatchObject({ body: { of: 'organisation', version: 0 } });
    const late = { ...own, balance: { daysBeforeDeparture: 50 } };
    expect(await ask('PUT', path, late, { version: 0 })).toMatchObject({ status: 200, body: { of: 'package', version: 1, plan: late } });
    expect(await ask('PUT', path, { ...late, instalments: [{ basisPoints: 9_999, daysBeforeDeparture: 30 }] }, { version: 1 })).toMatchObject({ status: 422, body: { code: 'plan.unusable', errors: [{ pointer: '/instalments/0/daysBeforeDeparture' }] } });
    expect(await account((await booked()).id)).toMatchObject({ payers: [{ instalments: [{ amount: eur(30_000), dueOn: '2026-12-09', state: 'due' }, { amount: eur(67_000), dueOn: '2026-12-22' }, { amount: eur(67_000), dueOn: '2027-02-10' }] }] });
    expect(await account(before.id)).toMatchObject({ payers: [{ instalments: [{ kind: 'deposit', amount: eur(32_800) }, { dueOn: '2027-01-31' }] }] });
  });

  it('keeps agencies with their terms and their people', async () => {
    const terms = { name: 'Near By Travel', terms: 'commission', commissionBasisPoints: 1_250 };
    const { body: made } = await ask('POST', '/agencies', terms);
    expect(made).toMatchObject({ ...terms, version: 1, users: [] });
    expect(await ask('POST', '/agencies', { ...terms, name: 'near by travel' })).toMatchObject({ status: 409, body: { code: 'agency.name-taken' } });
    expect(await ask('PUT', `/agencies/${made.id}`, { ...terms, commissionBasisPoints: 10_001 }, { version: 1 })).toMatchObject({ status: 422 });
    expect(await ask('PUT', `/agencies/${made.id}`, { ...terms, name: 'Far Away Travel' }, { version: 1 })).toMatchObject({ status: 409 });
    expect(await ask('PUT', `/agencies/${made.id}`, { ...terms, terms: 'net' }, { version: 1 })).toMatchObject({ status: 200, body: { terms: 'net', version: 2 } });
    expect(await ask('PUT', `/agencies/${made.id}`, terms, { version: 1 })).toMatchObject({ status: 412, body: { code: 'agency.changed' } });
    const user = { name: 'Nora Near', email: 'Nora@nearby.example', password: 'a-long-enough-password' };
    expect(await ask('POST', `/agencies/${made.id}/users`, { ...user, password: 'short' })).toMatchObject({ status: 422, body: { code: 'account.password-too-short' } });
    expect(await ask('POST', `/agencies/${made.id}/users`, user)).toMatchObject({ status: 201, body: { email: 'nora@nearby.example' } });
    expect(await ask('POST', `/agencies/${made.id}/users`, user)).toMatchObject({ status: 409, body: { code: 'account.email-taken' } });
    const signedIn = await api.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: { email: user.email, password: user.password } });
    expect(signedIn.json()).toMatchObject({ role: 'agency', agency: 'Near By Travel' });
    expect((await ask('GET', '/agencies')).body.items.map(({ name }) => name)).toEqual(['Far Away Travel', 'Near By Travel']);
  });
});
