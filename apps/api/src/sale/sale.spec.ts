import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExpireBookings, ReadBooking } from '#bookings';
import { FixedClock, newId } from '#kernel';
import { AddTerms } from '#packages';
import { eventually } from '../../../../test/support/eventually.js';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { stockDeparture } from '../../../../test/support/office.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { SaleBody } from './sale.schema.js';
import type { TicketBody } from './ticket.schema.js';

const opening = new Date('2026-09-01T00:00:00Z');
const closing = new Date('2027-03-01T00:00:00Z');
const now = new Date('2026-12-09T09:00:00Z');

interface Answer<Body> {
  readonly status: number;
  readonly body: Body & { code: string; detail?: string; errors?: { pointer: string; detail: string }[] };
  readonly headers: Record<string, unknown>;
  readonly cookie: string;
}

describe('the sale to customers', () => {
  const clock = new FixedClock(now);
  let api: TestApi;
  let trip: MarathonTrip;
  let operator: Person;
  let stranger: Person;
  beforeAll(async () => {
    api = await createTestApi({ clock, settings: { SALE_TICKETS_PER_MINUTE: 40 } });
    const people = new People(api);
    const organisationId = await people.organisation();
    trip = await MarathonTrip.schedule(organisationId, api.database, (type) => api.app.get(type, { strict: false }));
    operator = await people.staff('operator', organisationId);
    stranger = await people.staff('operator', await people.organisation('Others'));
  });
  afterAll(() => api.close());
  beforeEach(() => clock.set(now));
  // No turn is under way when the next test begins.
  afterEach(() => eventually(async () => expect(await rows(`state = 'waiting'`)).toBe(0)));

  let address = 0;
  const ask = async <Body>(method: 'GET' | 'POST', path: string, more: { payload?: object; headers?: Record<string, string>; from?: string } = {}): Promise<Answer<Body>> => {
    const { payload = method === 'POST' ? {} : undefined, headers = {}, from = `198.51.100.${(address += 1) % 250}` } = more;
    const answer = await api.app.inject({ method, url: `/api/v1${path}`, headers, remoteAddress: from, ...(payload ? { payload } : {}) });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers, cookie };
  };
  const sale = (departureId = trip.ids.departureId): string => `/sale/${departureId}`;
  const runner = (more: object = {}) => ({
    givenNames: 'Philippa', surname: 'Quillfeather', email: 'philippa@example.org', nationality: 'GBR', race: '42', room: 'twin',
    arrivalLegId: trip.ids.arrivalLegId, departureLegId: trip.ids.departureLegId, ...more,
  });
  const form = (travellers: object[] = [{}], more: object = {}) => ({
    leader: { name: 'Lena Wanderer', email: 'lena@example.org' }, territory: 'GBR', travellers: travellers.map(runner), ...more,
  });
  const take = (payload: object = form(), headers: Record<string, string> = {}) =>
    ask<TicketBody>('POST', `${sale()}/tickets`, { payload, headers: { 'idempotency-key': newId(), ...headers } });
  const look = (cookie: string, wait = 20) => ask<TicketBody>('GET', `${sale()}/ticket?wait=${wait}`, { headers: { cookie } });
  const confirm = (cookie: string, payload: object = { acceptTerms: true, termsVersion: null }) => ask<TicketBody>('POST', `${sale()}/ticket/confirm`, { payload, headers: { cookie } });
  const leave = (cookie: string) => ask<TicketBody>('POST', `${sale()}/ticket/leave`, { headers: { cookie } });
  const rows = async (where = 'true'): Promise<number> => (await api.database.query(`select 1 from sale_ticket where ${where}`)).length;

  it('shows anybody what is sold, when, for how much, and roughly what is left', async () => {
    const { status, body } = await ask<SaleBody>('GET', sale());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      operator: 'Marathon Tours', packageName: 'Pyongyang Marathon', startsOn: '2027-04-01', places: 'plenty', status: 'on-sale',
      rooms: [{ code: 'twin', label: 'Twin beds', left: 'plenty' }], races: [{ code: '42', label: 'Marathon', left: 'plenty' }],
      onSaleFrom: opening.toISOString(), onSaleUntil: closing.toISOString(), serverTime: now.toISOString(), waiting: 0,
    });
    expect(body.legs).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain(trip.ids.organisationId);
    expect((await ask('GET', sale(newId()))).body.code).toBe('departure.unknown');
    expect((await ask('GET', '/sale/nonsense')).body.code).toBe('not-found');
  });

  it('gives a ticket, brings its turn, and sells what is confirmed', async () => {
    const { status, body, headers, cookie } = await take(form([{}, { givenNames: 'Robin' }]));
    expect([status, body.state, body.booking]).toEqual([202, 'waiting', null]);
    expect(body.position).toBeGreaterThan(0);
    expect(headers['set-cookie']).toMatch(new RegExp(`^waypass_ticket=[^;]+; Max-Age=604800; Path=/api/v1/sale/${trip.ids.departureId}; HttpOnly; SameSite=Strict$`));
    const booked = (await look(cookie)).body;
    expect(booked).toMatchObject({ state: 'booked', position: null, booking: { status: 'held', heldUntil: '2026-12-09T09:30:00.000Z', total: { amount: 328_000, currency: 'EUR' } } });
    expect((await confirm(cookie)).body).toMatchObject({ state: 'booked', booking: { reference: booked.booking?.reference, status: 'confirmed' } });
    expect((await confirm(cookie)).status).toBe(200);
    expect(await api.database.query(`select 1 from outbox where type = 'booking.confirmed' and subject->>'departureId' = $1`, [trip.ids.departureId])).toHaveLength(1);
  });

  it('sells nothing before the terms are accepted', async () => {
    const { cookie } = await take();
    await look(cookie);
    for (const payload of [{}, { acceptTerms: true }, { acceptTerms: false, termsVersion: null }, { acceptTerms: true, termsVersion: null, discount: 10 }]) expect((await confirm(cookie, payload)).body.code).toBe('request.invalid');
    expect((await look(cookie)).body.booking?.status).toBe('held');
  });

  it('has the newest terms accepted with the confirmation, and keeps which', async () => {
    const other = await MarathonTrip.schedule(await new People(api).organisation('Terms Tours'), api.database, (type) => api.app.get(type, { strict: false }));
    const { organisationId, departureId, arrivalLegId, departureLegId } = other.ids;
    const [pack] = await api.database.query<{ id: string }>('select package_id as id from departure where id = $1', [departureId]);
    const add = (text: string) => api.app.get(AddTerms, { strict: false }).add(organisationId, pack?.id ?? '', text);
    valueOf(await add('The first terms'));
    const { cookie } = await ask<TicketBody>('POST', `${sale(departureId)}/tickets`, { payload: form([{ arrivalLegId, departureLegId }]), headers: { 'idempotency-key': newId() } });
    await ask('GET', `${sale(departureId)}/ticket?wait=20`, { headers: { cookie } });
    valueOf(await add('The second terms'));
    const agree = (termsVersion: number | null) => ask<TicketBody>('POST', `${sale(departureId)}/ticket/confirm`, { payload: { acceptTerms: true, termsVersion }, headers: { cookie } });
    for (const stale of [null, 1, 3]) expect((await agree(stale)).body).toMatchObject({ code: 'terms.not-current', errors: [{ pointer: '/termsVersion' }] });
    await eventually(async () => expect((await ask<SaleBody>('GET', sale(departureId))).body.terms).toEqual({ version: 2, text: 'The second terms' }));
    expect((await agree(2)).body.booking?.status).toBe('confirmed');
    const [booking] = await api.database.query<{ id: string }>('select id from booking where departure_id = $1', [departureId]);
    expect(valueOf(await api.app.get(ReadBooking, { strict: false }).read(organisationId, booking?.id ?? '')).terms).toMatchObject({ version: 2 });
  });

  it('sells in its territories alone', async () => {
    await api.database.query(`update departure set territories = '{DEU,AUT}' where id = $1`, [trip.ids.departureId]);
    await eventually(async () => expect((await take()).body).toMatchObject({ code: 'departure.not-sold-there', errors: [{ pointer: '/territory' }] }));
    expect((await take(form([{}], { territory: 'AUT' }))).status).toBe(202);
    await api.database.query('update departure set territories = null where id = $1', [trip.ids.departureId]);
    await eventually(async () => expect((await take()).status).toBe(202));
  });

  it('refuses a passport that the rules deny, in their words, before a place is taken or money is asked for', async () => {
    const before = await rows();
    const { status, body, cookie } = await take(form([{}, { nationality: 'USA' }]));
    expect([status, body.code, cookie]).toEqual([409, 'sale.passport-not-admitted', '']);
    expect(body.errors).toEqual([{ pointer: '/travellers/1/nationality', detail: expect.stringContaining('Runners with a passport of KOR, USA, MYS, JPN are not admitted') }]);
    expect(await rows()).toBe(before);
  });

  it('refuses a passport of which nobody knows, and tells it apart', async () => {
    const organisationId = await new People(api).organisation('Harbour Tours');
    const { departureId, arrivalLegId, departureLegId } = await stockDeparture(api.database, (type) => api.app.get(type, { strict: false }), organisationId, {});
    const { body } = await ask('POST', `${sale(departureId)}/tickets`, { payload: form([{ arrivalLegId, departureLegId }]), headers: { 'idempotency-key': newId() } });
    expect(body).toMatchObject({ code: 'sale.passport-unknown', errors: [{ pointer: '/travellers/0/nationality', detail: expect.stringContaining('no rule in force covers this case') }] });
    expect(await rows(`departure_id = '${departureId}'`)).toBe(0);
  });

  it('lets nobody into a contract once the rules have changed against them', async () => {
    const { cookie } = await take();
    const { body } = await look(cookie);
    const [{ rule }] = await api.database.query<{ rule: object }>(`select body as rule from entry_rule where code = 'E27.admission.excluded'`) as [{ rule: object }];
    // another id, as every publication gives the rule set
    const publishedAnew = 'update rule_set set id = gen_random_uuid()';
    await api.database.query(`update entry_rule set body = jsonb_set(body, '{subject,issuingStates,in}', '["GBR"]') where code = 'E27.admission.excluded'`);
    await api.database.query(publishedAnew);
    await eventually(async () => expect((await take()).body.code).toBe('sale.passport-not-admitted'));
    expect((await confirm(cookie)).body.code).toBe('sale.passport-not-admitted');
    await api.database.query(`update entry_rule set body = $1 where code = 'E27.admission.excluded'`, [rule]);
    await api.database.query(publishedAnew);
    await eventually(async () => expect((await take()).status).toBe(202));
    expect((await confirm(cookie)).body.booking).toMatchObject({ reference: body.booking?.reference, status: 'confirmed' });
  });

  it('opens and closes to the second', async () => {
    const at = async (instant: number) => {
      clock.set(new Date(instant));
      return { ...(await take()), shown: (await ask<SaleBody>('GET', sale())).body.status };
    };
    const early = await at(opening.getTime() - 1);
    expect([early.status, early.body.code, early.headers['retry-after'], early.shown]).toEqual([409, 'departure.not-on-sale', '1', 'announced']);
    expect(early.body.detail).toBe('The sale opens at 2026-09-01T00:00:00.000Z.');
    // Judged as the rules stood then: what was published that day is known.
    expect([(await at(opening.getTime())).status, (await at(closing.getTime() - 1)).status]).toEqual([202, 202]);
    const late = await at(closing.getTime());
    expect([late.status, late.body.code, late.headers['retry-after'], late.shown]).toEqual([409, 'departure.not-on-sale', undefined, 'closed']);
    clock.set(now);
  });

  const bad: [string, object, string, string][] = [
    ['nobody', { travellers: [] }, 'request.invalid', '/travellers'],
    ['too many', { travellers: Array.from({ length: 11 }, () => ({})) }, 'request.invalid', '/travellers'],
    ['a traveller who is none', { travellers: ['Philippa'] }, 'request.invalid', '/travellers/0'],
    ['no address', { leader: { name: 'Lena', email: 'nowhere' } }, 'request.invalid', '/leader/email'],
    ['a name without end', { leader: { name: 'L'.repeat(201), email: 'lena@example.org' } }, 'request.invalid', '/leader/name'],
    ['a territory that is none', { territory: 'Britain' }, 'request.invalid', '/territory'],
    ['a price of the buyer’s own', { total: 1 }, 'request.invalid', '/total'],
    ['a passport of no country', { travellers: [{ nationality: 'ZZZ' }] }, 'traveller.details-invalid', '/travellers/0/nationality'],
    ['a name with digits', { travellers: [{ surname: '4' }] }, 'traveller.details-invalid', '/travellers/0/surname'],
    ['a room that there is not', { travellers: [{ room: 'suite' }] }, 'booking.choice-not-offered', '/travellers/0/room'],
    ['a leg of another departure', { travellers: [{ arrivalLegId: newId() }] }, 'booking.choice-not-offered', '/travellers/0/arrivalLegId'],
  ];
  it.each(bad)('takes no ticket for %s', async (_what, { travellers, ...more }: { travellers?: (object | string)[] }, code, pointer) => {
    const before = await rows();
    const party = travellers?.map((one) => (typeof one === 'string' ? one : runner(one)));
    const { body } = await take({ ...form(), ...more, ...(party ? { travellers: party } : {}) });
    expect([body.code, body.errors?.map((fault) => fault.pointer)]).toEqual([code, expect.arrayContaining([pointer])]);
    expect(await rows()).toBe(before);
  });

  it('needs a key that nobody guesses', async () => {
    for (const key of ['', 'short', 'x'.repeat(201)]) expect((await take(form(), { 'idempotency-key': key })).body.code).toBe('idempotency.key-required');
  });

  it('gives the same ticket when the form is sent twice, at once or later, and none for another form under its key', async () => {
    const key = { 'idempotency-key': newId() };
    const before = await rows();
    const [one, other] = await Promise.all([take(form(), key), take(form(), key)]);
    expect([one.status, other.status, other.cookie]).toEqual([202, 202, one.cookie]);
    expect((await look(one.cookie)).body.state).toBe('booked');
    expect((await take(form(), key)).body).toMatchObject({ number: one.body.number, state: 'booked' });
    expect((await take(form(), { ...key, cookie: one.cookie })).status).toBe(202);
    expect((await take(form([{}, {}]), key)).body.code).toBe('idempotency.key-reused');
    expect(await rows()).toBe(before + 1);
  });

  it('gives a browser one ticket at a time', async () => {
    const { cookie } = await take();
    expect((await take(form(), { cookie })).body.code).toBe('sale.ticket-open');
    await look(cookie);
    expect((await take(form(), { cookie })).body.code).toBe('sale.ticket-open');
    expect((await leave(cookie)).body).toMatchObject({ state: 'left', booking: { status: 'cancelled' } });
    expect((await take(form(), { cookie })).status).toBe(202);
  });

  it('knows no ticket without its cookie, with a forged one, and with one of another sale', async () => {
    const { cookie } = await take();
    const [name, token = ''] = cookie.split('=');
    const [id = '', signature = ''] = token.split('.');
    const forged = [`${newId()}.${signature}`, `${id}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`, `${id}.`, id, ''];
    for (const value of forged) {
      for (const answer of [await look(`${name}=${value}`, 0), await confirm(`${name}=${value}`), await leave(`${name}=${value}`)]) {
        expect([answer.status, answer.body.code]).toEqual([404, 'sale.ticket-unknown']);
      }
    }
    const other = await MarathonTrip.schedule(await new People(api).organisation('Other Tours'), api.database, (type) => api.app.get(type, { strict: false }));
    const elsewhere = await ask('GET', `${sale(other.ids.departureId)}/ticket`, { headers: { cookie } });
    expect(elsewhere.body.code).toBe('sale.ticket-unknown');
    expect((await look(cookie)).body.state).toBe('booked');
  });

  it('is too late for a confirm after the hold is over, and lets the customer queue again', async () => {
    const { cookie } = await take();
    await look(cookie);
    clock.set(new Date('2026-12-09T09:30:00Z'));
    expect((await confirm(cookie)).body.code).toBe('booking.hold-expired');
    await api.app.get(ExpireBookings, { strict: false }).expireDue();
    expect((await confirm(cookie)).body.code).toBe('booking.hold-expired');
    expect((await look(cookie)).body.booking?.status).toBe('expired');
    expect((await take(form(), { cookie })).status).toBe(202);
  });

  it('hears no other site’s page', async () => {
    const { cookie } = await take();
    await look(cookie);
    const answer = await ask('POST', `${sale()}/ticket/confirm`, { payload: { acceptTerms: true, termsVersion: null }, headers: { cookie, 'sec-fetch-site': 'cross-site' } });
    expect(answer.body.code).toBe('request.cross-site');
  });

  it('gives one network so many tickets in a minute, and says when there are more', async () => {
    const from = '203.0.113.7';
    const answers = await Promise.all(Array.from({ length: 41 }, () => ask('POST', `${sale()}/tickets`, { payload: {}, from, headers: { 'idempotency-key': newId() } })));
    expect(answers.filter(({ body }) => body.code === 'request.invalid')).toHaveLength(41);
    const tried = await Promise.all(Array.from({ length: 41 }, () => ask('POST', `${sale()}/tickets`, { payload: form([{ nationality: 'USA' }]), from, headers: { 'idempotency-key': newId() } })));
    const refused = tried.filter(({ body }) => body.code === 'sale.too-many-tickets');
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('shows its operator the queue, and nobody else’s', async () => {
    const path = `/departures/${trip.ids.departureId}/sale-queue`;
    const { body } = await ask('GET', path, { headers: operator.headers });
    expect(body).toEqual({ saleUrl: `http://127.0.0.1:7400/sale/${trip.ids.departureId}`, waiting: 0, perSecond: expect.any(Number) });
    expect((await ask('GET', path, { headers: stranger.headers })).body.code).toBe('departure.unknown');
    expect((await ask('GET', path)).body.code).toBe('auth.required');
  });

  it('leaves no name in a log, an address or an event', async () => {
    const { cookie } = await take();
    const { body } = await look(cookie);
    const [row] = await api.database.query<{ text: string }>(`select string_agg(o::text, ' ') as text from outbox o`);
    expect(row?.text).not.toMatch(/Quillfeather|example\.org/);
    const [booking] = await api.database.query<{ id: string; actor: string }>(
      `select b.id, o.actor_id as actor from booking b join outbox o on o.subject->>'bookingId' = b.id::text where b.reference = $1`, [body.booking?.reference],
    );
    expect(booking?.actor).toBe('sale-queue');
    expect(valueOf(await api.app.get(ReadBooking, { strict: false }).read(trip.ids.organisationId, booking?.id ?? '')).leader.name).toBe('Lena Wanderer');
  });
});
