import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId } from '#kernel';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { id: string; version: number };
  readonly etag: unknown;
}

interface Asked {
  readonly version?: number;
  readonly person?: Person;
  readonly key?: string;
}

const eur = (amount: number) => ({ amount, currency: 'EUR' });

const option = (name: string, label: string, component = 'land') => ({ option: name, label, component });

const walk = {
  name: 'Coast on foot', purpose: 'tourism', destination: { label: 'The coast', state: 'PRT', region: null },
  inclusions: ['A guide'], exclusions: ['Flights'],
  itinerary: [{ day: 1, title: 'Arrival', description: '', place: 'Lisbon', stay: 'Hotel Central', meals: ['dinner'], transfer: 'Coach from the airport' }],
  options: [option('base', 'Package'), option('room.twin', 'Bed in a twin room'), option('room.single', 'Single room'), option('option.extension', 'Three days more', 'option')],
};
const priceList = {
  currency: 'EUR', validFrom: null, validUntil: null,
  prices: [
    { option: 'base', price: eur(80_000) }, { option: 'room.twin', price: eur(0) }, { option: 'room.single', price: eur(12_000) }, { option: 'option.extension', price: eur(30_000) },
  ],
  conditions: [
    { kind: 'early-bird', label: 'Booked by the end of January', until: '2027-01-31', percent: 5 },
    { kind: 'age', label: 'Child, under 12', band: 'child', underAge: 12, amount: eur(20_000) },
  ],
};
const dates = {
  startsOn: '2027-05-01', endsOn: '2027-05-08', onSaleFrom: '2026-12-01T08:00:07+01:00', onSaleUntil: '2027-04-01T00:00:00Z', minimum: 4, maximum: 16, territories: ['GBR', 'DEU'],
};
const allotments = [
  { kind: 'place', code: 'any', label: 'Places', capacity: 16 },
  { kind: 'room', code: 'twin', label: 'Twin beds', capacity: 12, unitSize: 2 },
  { kind: 'option', code: 'extension', label: 'Extension', capacity: 1 },
];

describe('packages over HTTP', () => {
  const clock = new FixedClock(new Date('2026-12-09T09:00:00Z'));
  let api: TestApi;
  let operator: Person;
  let officer: Person;

  beforeAll(async () => {
    api = await createTestApi({ clock });
    const people = new People(api);
    const organisationId = await people.organisation();
    [operator, officer] = [await people.staff('operator', organisationId), await people.staff('officer', organisationId)];
  });
  afterAll(() => api.close());

  const ask = async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, { version, person = operator, key = newId() }: Asked = {}): Promise<Answer> => {
    const headers = { ...person.headers, 'idempotency-key': key, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const answer = await api.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json(), etag: answer.headers['etag'] };
  };
  const define = async (): Promise<Answer> => ask('POST', '/packages', { ...walk, priceList });
  const schedule = async (more: object = {}) => ask('POST', '/departures', { packageId: (await define()).body.id, eventId: null, ...dates, allotments, ...more });
  const refusal = (pointer: string, code = 'request.invalid', status = 422) => ({ status, body: { code, errors: expect.arrayContaining([expect.objectContaining({ pointer })]) } });

  it('are defined once for their key, listed and read as they were written', async () => {
    const key = newId();
    const defined = await ask('POST', '/packages', { ...walk, priceList }, { key });
    expect(defined).toMatchObject({ status: 201, etag: '"1"', body: { ...walk, currency: 'EUR', terms: [], priceLists: [{ ...priceList, version: 1 }] } });
    expect((await ask('POST', '/packages', { ...walk, priceList }, { key })).body).toEqual(defined.body);
    expect((await ask('GET', `/packages/${defined.body.id}`)).body).toEqual(defined.body);
    expect((await ask('GET', '/packages?limit=1')).body['items']).toMatchObject([{ id: defined.body.id, name: walk.name, destination: 'The coast', days: 1, departures: 0, termsVersion: null }]);
  });

  it('change with the version that was read', async () => {
    const { body: { id } } = await define();
    const changed = await ask('PUT', `/packages/${id}`, { ...walk, name: 'Coast by bicycle' }, { version: 1 });
    expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { name: 'Coast by bicycle', version: 2 } });
    expect(await ask('PUT', `/packages/${id}`, walk, { version: 1 })).toMatchObject({ status: 412, body: { code: 'package.changed' } });
    expect(await ask('PUT', `/packages/${id}`, walk)).toMatchObject({ status: 428 });
    expect(await ask('PUT', `/packages/${id}`, walk, { version: 2, person: officer })).toMatchObject({ status: 403 });
    expect((await ask('GET', `/packages/${id}`)).body['name']).toBe('Coast by bicycle');
  });

  it.each([
    ['a day twice', { itinerary: [walk.itinerary[0], walk.itinerary[0]] }, '/itinerary/1/day', 'package.itinerary-unusable'],
    ['no base', { options: walk.options.slice(1) }, '/options', 'package.options-unusable'],
    ['a meal that is none', { itinerary: [{ ...walk.itinerary[0], meals: ['brunch'] }] }, '/itinerary/0/meals/0', 'request.invalid'],
    ['money below zero', { priceList: { ...priceList, prices: [{ option: 'base', price: eur(-1) }] } }, '/priceList/prices/0/amount', 'package.price-list-unusable'],
    ['more money than there is', { priceList: { ...priceList, prices: [{ option: 'base', price: eur(100_000_001) }] } }, '/priceList/prices/0/amount', 'package.price-list-unusable'],
    ['a price of what is not sold', { priceList: { ...priceList, prices: [...priceList.prices, { option: 'room.suite', price: eur(1) }] } }, '/priceList/prices/4/option', 'package.price-list-unusable'],
    ['mixed money', { priceList: { ...priceList, prices: [{ option: 'base', price: { amount: 1, currency: 'USD' } }] } }, '/priceList/prices/0/price/currency', 'money.mixed'],
    ['a reduction in other money', { priceList: { ...priceList, conditions: [{ ...priceList.conditions[1], amount: { amount: 1, currency: 'USD' } }] } }, '/priceList/conditions/0/amount/currency', 'money.mixed'],
  ])('are refused with %s', async (_what, change, pointer, code) => {
    expect(await ask('POST', '/packages', { ...walk, priceList, ...change })).toMatchObject(refusal(pointer, code));
  });

  it('have price lists of several currencies and times', async () => {
    const { body } = await define();
    const [first] = body['priceLists'] as { id: string }[];
    const inDollars = { ...priceList, currency: 'USD', conditions: [], prices: [{ option: 'base', price: { amount: 90_000, currency: 'USD' } }] };
    const added = await ask('POST', `/packages/${body.id}/price-lists`, inDollars);
    expect(added).toMatchObject({ status: 201, body: { version: 1, prices: [{ option: 'base', label: 'Package', component: 'land' }] } });
    expect(await ask('POST', `/packages/${body.id}/price-lists`, inDollars)).toMatchObject(refusal('/validFrom', 'price-list.overlap', 409));
    const ended = await ask('PUT', `/price-lists/${first!.id}`, { ...priceList, validUntil: '2026-12-31' }, { version: 1 });
    expect(ended).toMatchObject({ status: 200, etag: '"2"', body: { validUntil: '2026-12-31' } });
    expect(await ask('PUT', `/price-lists/${first!.id}`, priceList, { version: 1 })).toMatchObject({ status: 412, body: { code: 'price-list.changed' } });
    expect(await ask('PUT', `/price-lists/${first!.id}`, { ...priceList, currency: 'USD', prices: inDollars.prices, conditions: [] }, { version: 2 })).toMatchObject(refusal('/validFrom', 'price-list.overlap', 409));
  });

  it('are put on sale to the second, with what is counted, in their territories', async () => {
    const { status, body } = await schedule();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      onSaleFrom: '2026-12-01T07:00:07.000Z', territories: ['GBR', 'DEU'], minimum: 4, maximum: 16, version: 1, placesLeft: 16, terms: null,
      prices: expect.arrayContaining([{ option: 'option.extension', label: 'Three days more', component: 'option', price: eur(30_000) }]),
      conditions: priceList.conditions,
      allotments: expect.arrayContaining([expect.objectContaining({ kind: 'option', code: 'extension', capacity: 1, left: 1 })]),
    });
    const { territories: _territories, ...rest } = dates;
    const changed = await ask('PUT', `/departures/${body.id}`, { ...rest, territories: null, maximum: 20 }, { version: 1 });
    expect(changed).toMatchObject({ status: 200, body: { territories: null, maximum: 20, version: 2 } });
    expect(await ask('PUT', `/departures/${body.id}`, { ...dates, maximum: 15 }, { version: 2 })).toMatchObject(refusal('/maximum', 'departure.terms-unusable'));
    expect(await ask('PUT', `/departures/${body.id}`, dates, { version: 1 })).toMatchObject({ status: 412, body: { code: 'departure.changed' } });
  });

  it.each([
    ['more places than travellers may go', { allotments: [{ ...allotments[0], capacity: 17 }] }, '/allotments/0/capacity', 'departure.terms-unusable'],
    ['half a twin room', { allotments: [{ ...allotments[1], capacity: 11 }] }, '/allotments/0/capacity', 'inventory.capacity-unusable'],
    ['the same allotment twice', { allotments: [allotments[0], allotments[0]] }, '/allotments/1/capacity', 'inventory.allotment-exists'],
    ['an event’s allotment without an event', { allotments: [{ ...allotments[2], shared: true }] }, '/allotments/0/shared', 'departure.terms-unusable'],
    ['an end before its start', { endsOn: '2027-04-30' }, '/endsOn', 'departure.dates-unusable'],
    ['a sale that ends before it opens', { onSaleUntil: '2026-12-01T07:00:07Z' }, '/onSaleUntil', 'departure.dates-unusable'],
    ['a country that is none', { territories: ['GBR', 'QQQ'] }, '/territories/1', 'departure.terms-unusable'],
    ['a day that is none', { startsOn: '2027-02-30' }, '/startsOn', 'request.invalid'],
  ])('are not put on sale with %s, and nothing is left behind', async (_what, change, pointer, code) => {
    const departures = async () => api.database.query('select id from departure union all select id from allotment order by id');
    const before = await departures();
    expect(await schedule(change)).toMatchObject({ body: { code, errors: expect.arrayContaining([expect.objectContaining({ pointer })]) } });
    expect(await departures()).toEqual(before);
  });

  it('are copied with nothing taken, sharing the event or feeding a new one', async () => {
    const newEvent = { name: 'Coast Run', heldOn: '2027-05-03', code: 'coast-2027' };
    const { body: first } = await schedule({ newEvent, allotments: [...allotments, { kind: 'race', code: '10', label: '10 km', capacity: 30, shared: true }] });
    const order = {
      departureId: first.id, leader: { name: 'Lena', email: 'lena@example.org' },
      travellers: [{ givenNames: 'Robin', surname: 'Wanderer', email: 'robin@example.org', nationality: 'GBR', race: null, room: 'twin', options: ['extension'], arrivalLegId: null, departureLegId: null }],
    };
    expect(await ask('POST', '/bookings', order)).toMatchObject({ status: 201 });
    const shared = await ask('POST', `/departures/${first.id}/copy`, { startsOn: '2027-05-02' });
    expect(shared).toMatchObject({ status: 201, body: { eventId: first['eventId'], endsOn: '2027-05-09', onSaleFrom: '2026-12-02T07:00:07.000Z', placesLeft: 16 } });
    expect(await ask('POST', `/departures/${first.id}/copy`, { startsOn: '2028-05-01' })).toMatchObject(refusal('/eventId', 'departure.dates-unusable'));
    const apart = await ask('POST', `/departures/${first.id}/copy`, { startsOn: '2028-05-01', newEvent: { name: 'Coast Run 2028', heldOn: '2028-05-03' } });
    const own = apart.body['allotments'] as { kind: string; capacity: number; held: number; id: string }[];
    expect(own.map(({ kind, capacity, held }) => [kind, capacity, held]).sort()).toEqual([['option', 1, 0], ['place', 16, 0], ['race', 30, 0], ['room', 12, 0]]);
    const race = (answer: { body: Record<string, unknown> }) => (answer.body['allotments'] as typeof own).find(({ kind }) => kind === 'race')?.id;
    expect(race(shared)).toBe(race({ body: first }));
    expect(race(apart)).not.toBe(race({ body: first }));
    expect((await ask('GET', '/events')).body['items']).toMatchObject([{ name: 'Coast Run 2028' }, { name: 'Coast Run', code: 'coast-2027' }]);
  });

  it('are priced line by line, and booked at what was told', async () => {
    const { body: departure } = await schedule();
    const choices = [{ race: null, room: 'twin', options: ['extension'] }, { race: null, room: 'twin', ageBand: 'child' }];
    const told = await ask('POST', '/quotes', { departureId: departure.id, travellers: choices });
    expect(told).toMatchObject({
      status: 201,
      body: {
        total: eur(80_000 + 30_000 - 4_000 + 80_000 - 20_000 - 4_000), validUntil: '2026-12-10T09:00:00.000Z',
        travellers: [
          [
            { option: 'base', component: 'land', price: eur(80_000) }, { option: 'room.twin' }, { option: 'option.extension', component: 'option', price: eur(30_000) },
            { option: 'discount.early-bird', label: 'Booked by the end of January', component: 'land', price: eur(-4_000) },
          ],
          [{ option: 'base' }, { option: 'room.twin' }, { option: 'discount.age', label: 'Child, under 12', price: eur(-20_000) }, { option: 'discount.early-bird' }],
        ],
      },
    });
    expect((await ask('GET', `/quotes/${told.body.id}`)).body).toEqual(told.body);
    const person = { givenNames: 'Robin', surname: 'Wanderer', email: 'robin@example.org', nationality: 'GBR', arrivalLegId: null, departureLegId: null };
    const order = (more: object) => ({
      departureId: departure.id, leader: { name: 'Lena', email: 'lena@example.org' }, travellers: choices.map((one) => ({ ...person, ...one })), quoteId: told.body.id, ...more,
    });
    expect(await ask('POST', '/bookings', order({ travellers: [{ ...person, race: null, room: 'twin' }] }))).toMatchObject(refusal('/quoteId', 'quote.does-not-fit'));
    const taken = await ask('POST', '/bookings', order({}));
    expect(taken).toMatchObject({ status: 201, body: { total: told.body['total'], quoteId: told.body.id, terms: null, travellers: [{ options: ['extension'] }, { ageBand: 'child' }] } });
  });

  it.each([
    ['nobody', { travellers: [] }, '/travellers', 'request.invalid', 422],
    ['101 travellers', { travellers: Array.from({ length: 101 }, () => ({ race: null, room: 'twin' })) }, '/travellers', 'request.invalid', 422],
    ['a room that is not sold', { travellers: [{ race: null, room: 'suite' }] }, '/travellers/0/room', 'package.option-not-offered', 422],
    ['a currency that is not sold', { currency: 'CNY' }, '/currency', 'price-list.none-in-force', 409],
  ])('are not priced for %s', async (_what, change, pointer, code, status) => {
    const { body: departure } = await schedule();
    expect(await ask('POST', '/quotes', { departureId: departure.id, travellers: [{ race: null, room: 'twin' }], ...change })).toMatchObject(refusal(pointer, code, status));
  });

  it('have terms by version, of which a booking names the one that was accepted', async () => {
    const { body: departure } = await schedule();
    const packageId = String(departure['packageId']);
    expect(await ask('POST', `/packages/${packageId}/terms`, { text: ' ' })).toMatchObject(refusal('/text'));
    expect(await ask('POST', `/packages/${packageId}/terms`, { text: 'First' })).toMatchObject({ status: 201, body: { version: 1, text: 'First' } });
    expect((await ask('GET', `/departures/${departure.id}`)).body['terms']).toEqual({ version: 1, text: 'First' });
    const order = {
      departureId: departure.id, leader: { name: 'Lena', email: 'lena@example.org' },
      travellers: [{ givenNames: 'Robin', surname: 'Wanderer', email: 'robin@example.org', nationality: 'GBR', race: null, room: 'twin', arrivalLegId: null, departureLegId: null }],
    };
    expect(await ask('POST', '/bookings', { ...order, acceptedTermsVersion: 2 })).toMatchObject(refusal('/acceptedTermsVersion', 'terms.not-current', 409));
    const { body: booking } = await ask('POST', '/bookings', order);
    expect(booking['terms']).toBeNull();
    expect(await ask('POST', `/bookings/${booking.id}/accept-terms`, { version: 2 })).toMatchObject({ status: 409, body: { code: 'terms.not-current' } });
    expect(await ask('POST', `/bookings/${booking.id}/accept-terms`, { version: 1 })).toMatchObject({ status: 200, body: { terms: { version: 1, acceptedAt: '2026-12-09T09:00:00.000Z' } } });
    expect(await ask('POST', `/bookings/${booking.id}/accept-terms`, { version: 1 })).toMatchObject({ status: 409, body: { code: 'booking.terms-accepted' } });
  });
});
