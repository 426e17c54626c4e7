import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpireBookings, OfferPlaces } from '#bookings';
import { demoEdition, PublishRulePack, pyongyangPack } from '#entry';
import { ReconcileCounters } from '#inventory';
import { FixedClock, newId } from '#kernel';
import type { TicketBody } from '../../apps/api/src/sale/ticket.schema.js';
import { eventually } from '../support/eventually.js';
import { MarathonTrip } from '../support/marathon.js';
import { People } from '../support/people.js';
import { valueOf } from '../support/results.js';
import { createTestApi, type TestApi } from '../support/test-api.js';

const opening = new Date('2025-12-09T01:00:00Z');
/** The race of 5 April 2026, 52 weeks before the fictional edition; the dated facts know it by this code (F23, F24). */
const race2026 = 'pyongyang-marathon-2026-04-05';
const earlier = '364 days';
/** The facts of that day tell who may buy, not who is let in: this is what an operator writes who has the authority's word for it. */
const admission = pyongyangPack.rules
  .filter(({ id }) => id.startsWith('E27.admission'))
  .map((rule) => ({ ...rule, id: rule.id.replace('E27', 'E26'), fact: 'E26.admission', inForce: { from: '2026-04-01', to: '2026-04-09' }, known: { from: '2025-12-09', to: null } }));

const pairs = 300;
const places = 500;
const admitted = ['GBR', 'DEU', 'FRA', 'SGP', 'BRA'];
const excluded = ['KOR', 'USA', 'MYS', 'JPN'];

/** Scenario 4 of the case: 9 December 2025, 500 places, more buyers than places, on a clock of the test's own. */
describe('the day of the sale', () => {
  const clock = new FixedClock(new Date(opening.getTime() - 1));
  let api: TestApi;
  let trip: MarathonTrip;
  beforeAll(async () => {
    api = await createTestApi({ clock, settings: { SALE_TICKETS_PER_MINUTE: 10_000 } });
    const organisationId = await new People(api).organisation();
    trip = await MarathonTrip.schedule(organisationId, api.database, (type) => api.app.get(type, { strict: false }));
    valueOf(await api.app.get(PublishRulePack, { strict: false }).publish({ organisationId, actorId: organisationId }, { ...pyongyangPack, rules: [...pyongyangPack.rules, ...admission] }));
    await api.database.query(`update event set code = $2, held_on = held_on - $3::interval where code = $1`, [demoEdition.event, race2026, earlier]);
    await api.database.query(
      'update departure set starts_on = starts_on - $1::interval, ends_on = ends_on - $1::interval, on_sale_from = $2, on_sale_until = $3',
      [earlier, opening, new Date('2026-03-20T00:00:00Z')],
    );
    await api.database.query('update leg set departs_at = departs_at - $1::interval, arrives_at = arrives_at - $1::interval', [earlier]);
    await api.database.query(`update allotment set capacity = 1000 where kind = 'seat'`);
  });
  afterAll(() => api.close());

  /** A surname for each: names have no digits. */
  const letters = (at: number): string => `Pair${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  const runner = (givenNames: string, surname: string, nationality: string) => ({
    givenNames, surname, nationality, email: `${givenNames}.${surname}@example.org`, race: '42', room: 'twin',
    arrivalLegId: trip.ids.arrivalLegId, departureLegId: trip.ids.departureLegId,
  });
  const buy = async (name: string, nationalities: readonly string[]) => {
    const travellers = nationalities.map((nationality, at) => runner(at === 0 ? 'Kim' : 'Lou', name, nationality));
    const payload = { leader: { name: `Kim ${name}`, email: `kim.${name}@example.org` }, territory: 'DEU', travellers };
    const answer = await api.app.inject({ method: 'POST', url: `/api/v1/sale/${trip.ids.departureId}/tickets`, headers: { 'idempotency-key': newId() }, payload });
    const cookie = answer.cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ');
    return { status: answer.statusCode, body: answer.json<TicketBody & { code: string; detail?: string }>(), cookie };
  };
  const look = async (cookie: string) => (await api.app.inject({ method: 'GET', url: `/api/v1/sale/${trip.ids.departureId}/ticket`, headers: { cookie } })).json<TicketBody>();
  const confirm = (cookie: string) =>
    api.app.inject({ method: 'POST', url: `/api/v1/sale/${trip.ids.departureId}/ticket/confirm`, headers: { cookie }, payload: { acceptTerms: true, termsVersion: null } });
  const count = async (sql: string): Promise<number> => (await api.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n;
  const differences = () => api.app.get(ReconcileCounters, { strict: false }).differences();

  let cookies: string[];

  it('sells nothing a millisecond too early', async () => {
    expect(await buy('Early', ['GBR'])).toMatchObject({ status: 409, body: { code: 'departure.not-on-sale', detail: `The sale opens at ${opening.toISOString()}.` } });
  });

  it('refuses whom the rules exclude before a place or money, and sells the 500 places to whoever came first', async () => {
    clock.set(opening);
    const buyers = Array.from({ length: pairs }, (_, at) => buy(letters(at), [admitted[at % 5]!, admitted[(at + 1) % 5]!]));
    const refused = Array.from({ length: 40 }, (_, at) => buy(`Never${letters(at)}`, ['GBR', excluded[at % 4]!]));
    for (const { status, body } of await Promise.all(refused)) expect([status, body.code]).toEqual([409, 'sale.passport-not-admitted']);
    const tickets = await Promise.all(buyers);
    expect(tickets.filter(({ status }) => status !== 202).map(({ body }) => body)).toEqual([]);
    cookies = tickets.map(({ cookie }) => cookie);
    await eventually(async () => expect(await count(`sale_ticket where state in ('waiting', 'joining')`)).toBe(0), 60_000);
    expect(await count(`booking where status = 'held'`)).toBe(places / 2);
    expect(await count('booking_traveller')).toBe(places);
    expect(await differences()).toEqual([]);
    const [overtaken] = await api.database.query<{ n: number }>(
      `select count(*)::int as n from sale_ticket one join sale_ticket other on other.departure_id = one.departure_id and other.number < one.number
        where one.state = 'booked' and other.state <> 'booked'`,
    );
    expect(overtaken?.n).toBe(0);
  }, 120_000);

  it('tells everybody else their rank on the waiting list, in the order of arrival', async () => {
    const late = (await Promise.all(cookies.map(look))).filter(({ state }) => state !== 'booked');
    expect(late).toHaveLength(pairs - places / 2);
    expect(await count(`waiting_entry where state = 'waiting'`)).toBe(pairs - places / 2);
  }, 60_000);

  it('offers what is not confirmed in time to whoever waits longest, and no place twice', async () => {
    const booked = (await Promise.all(cookies.map(async (cookie) => ({ cookie, state: (await look(cookie)).state })))).filter(({ state }) => state === 'booked');
    const [hesitant, prompt] = [booked.slice(0, 4), booked.slice(4)];
    for (const { cookie } of prompt) expect((await confirm(cookie)).statusCode).toBe(200);
    clock.set(new Date(opening.getTime() + 31 * 60_000));
    while ((await api.app.get(ExpireBookings, { strict: false }).expireDue(100)) === 100);
    for (const { cookie } of hesitant) expect((await confirm(cookie)).json<{ code: string }>().code).toBe('booking.hold-expired');
    const { organisationId, departureId, arrivalLegId, departureLegId } = trip.ids;
    const legs = [{ id: arrivalLegId, direction: 'arrival' }, { id: departureLegId, direction: 'departure' }] as const;
    await api.app.get(OfferPlaces, { strict: false }).offer({ organisationId, departureId, legs, judge: () => Promise.resolve(null) });
    expect(await api.database.query(`select rank::int from waiting_entry where state = 'offered' order by rank`)).toEqual([1, 2, 3, 4].map((rank) => ({ rank })));
    expect(await count(`booking where status in ('held', 'confirmed')`)).toBe(places / 2);
    expect(await differences()).toEqual([]);
  }, 120_000);

  it('sells nothing any more from the day on which the race is cancelled', async () => {
    clock.set(new Date('2026-03-09T12:00:00Z'));
    await eventually(async () => expect((await buy('After', ['GBR'])).body).toMatchObject({ code: 'sale.passport-not-admitted' }));
  });
});
