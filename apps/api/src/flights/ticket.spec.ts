import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { ForgetTickets } from '#flights';
import { FixedClock, newId } from '#kernel';
import { EraseTraveller, RecordTravelDocument } from '#travellers';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { DepartureTicketsBody, PreviewBody, TicketBody } from './ticket.schema.js';

describe('tickets over HTTP', () => {
  let api: TestApi;
  let people: People;
  let trip: MarathonTrip;
  let organisationId: string;
  let operator: Person;
  let anna: string;
  let lena: string;
  let erika: string;
  const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';
  const ask = (method: Method, url: string, payload?: object, more: Record<string, string> = {}, person = operator) =>
    api.app.inject({ method, url: `/api/v1${url}`, headers: { ...person.headers, 'idempotency-key': newId(), ...more }, ...(payload ? { payload } : {}) });
  const entry = (travellerId: string, more: object = {}) => ({ travellerId, name: 'ERIKSSON/ANNA MRS', locator: 'K7P2QX', number: null, status: 'reserved', ...more });
  const enter = (tickets: object[], legId = trip.ids.arrivalLegId) => ask('POST', `/legs/${legId}/tickets`, { tickets });
  const shown = async (): Promise<DepartureTicketsBody> => (await ask('GET', `/departures/${trip.ids.departureId}/tickets`)).json();
  const lineOf = async (travellerId: string) => (await shown()).legs[0]?.lines.find((line) => line.travellerId === travellerId);
  const change = (id: string, version: number, body: object) => ask('PATCH', `/tickets/${id}`, body, { 'if-match': `"${version}"` });
  const scale = { carrier: 'CA', currency: 'EUR', nameLength: null, smallFreeUntilTicketed: true, steps: [{ atLeastDays: 121, atMostDays: null, small: 0, major: 5_000 }, { atLeastDays: 71, atMostDays: 120, small: 0, major: 10_000 }, { atLeastDays: 0, atMostDays: 70, small: 2_500, major: 20_000 }] };
  const setScale = (version: number, more: object = {}) => ask('PUT', '/name-scales', { ...scale, ...more }, { 'if-match': `"${version}"` });
  const passport = (travellerId: string, surname: string, givenNames: string) => {
    const data = { type: 'P', issuingState: 'SWE', number: newId().slice(0, 9), surname, givenNames, nationality: 'SWE', birthDate: '1990-01-01', sex: 'F', expiryDate: '2031-05-06' } as const;
    return api.database.transaction((tx) => get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: newId(), state: 'confirmed', data }));
  };

  beforeAll(async () => {
    api = await createTestApi({ clock });
    people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    const booked = await trip.book({ givenNames: 'Anna Maria', surname: 'Eriksson', nationality: 'SWE' }, { givenNames: 'Lena', surname: 'Åberg', nationality: 'SWE' }, { givenNames: 'Erika', surname: 'Gone' });
    await trip.seat(booked.bookingId);
    [anna = '', lena = '', erika = ''] = booked.travellerIds;
    valueOf(await passport(anna, 'ERIKSSON', 'ANNA MARIA'));
  });
  afterAll(() => api.close());

  it('stand beside the name that they have to match, with where it is from, and what a correction costs by the carrier’s scale', async () => {
    expect((await enter([entry(anna, { name: 'Erikson / Anne Mrs', number: '999-2400000017', status: 'ticketed' })])).statusCode).toBe(201);
    expect(await lineOf(anna)).toMatchObject({
      source: 'passport', familyNameSaid: true, expected: 'ERIKSSON/ANNAMARIA MRS', ticket: { name: 'ERIKSON / ANNE MRS', locator: 'K7P2QX', number: '9992400000017', version: 1 },
      comparison: { grade: 'small', letters: 2, differences: [{ code: 'letters', field: 'surname', reason: 'One letter differs in the family name.' }, { code: 'letters' }, { code: 'given-left-out' }] },
      fix: { outcome: 'not-known', next: null },
    });
    expect((await setScale(0)).json()).toMatchObject({ carrier: 'CA', version: 1 });
    expect((await lineOf(anna))?.fix).toEqual({ outcome: 'free', cost: null, next: { outcome: 'priced', cost: { amount: 2_500, currency: 'EUR' }, from: '2027-01-21' } });
    expect(await lineOf(lena)).toMatchObject({ source: 'booking', ticket: null, comparison: null, expected: 'AABERG/LENA' });
  });

  it('are sealed, and every look is recorded without a name', async () => {
    const rows = await api.database.query<{ text: string }>('select t::text as text from ticket t');
    expect(rows.map(({ text }) => /ERIKS|K7P2QX|2400000017/.test(text))).toEqual([false]);
    const events = await api.database.query<{ type: string; subject: object }>(`select type, subject from outbox where type in ('tickets.shown', 'ticket.entered') order by created_at desc, id desc limit 1`);
    expect(events).toEqual([{ type: 'tickets.shown', subject: { departureId: trip.ids.departureId, travellers: 3 } }]);
  });

  it('are found whose they are in a pasted list, and nothing of it is written', async () => {
    const before = await api.database.query('select count(*) from ticket');
    const text = 'Name,PNR,Ticket\nABERG/LENAMRS,K7P2QX,999-2400000018\nERIKSSON/ANNA,K7P2QX,\nGONNE/ERIKA,K7P2QX,\nHALVORSEN/MARTA,K7P2QX,\nABERG/LENA,K7,';
    const { lines } = (await ask('POST', `/legs/${trip.ids.arrivalLegId}/tickets/preview`, { text })).json<PreviewBody>();
    expect(lines.map(({ outcome, travellerId, candidates }) => [outcome, travellerId, candidates.map((one) => one.travellerId)])).toEqual([
      ['matched', lena, [lena]], ['present', null, [anna]], ['near', null, [erika]], ['unknown', null, []], ['faulty', null, [lena]],
    ]);
    expect(await api.database.query('select count(*) from ticket')).toEqual(before);
  });

  it('are changed from the version that was read, and move from reserved to ticketed to void', async () => {
    const [id] = (await enter([entry(lena, { name: 'ABERG/LENA MS' })])).json<{ ids: [string] }>().ids;
    const changed = await change(id, 1, { name: 'AABERG/LENA MS', number: '9992400000018', status: 'ticketed' });
    expect([changed.headers.etag, changed.json<TicketBody>().version]).toEqual(['"2"', 2]);
    expect((await lineOf(lena))?.comparison).toMatchObject({ grade: 'identical', differences: [] });
    expect((await change(id, 1, { name: 'X/Y' })).json()).toMatchObject({ status: 412, code: 'ticket.changed' });
    expect((await change(id, 2, { status: 'reserved' })).json()).toMatchObject({ status: 409, code: 'ticket.status-refused', detail: 'An issued ticket stays issued until it is void.' });
    expect((await change(id, 2, { status: 'void' })).statusCode).toBe(200);
    expect((await change(id, 3, { name: 'X/Y' })).json()).toMatchObject({ status: 409, code: 'ticket.status-refused' });
    expect((await lineOf(lena))?.ticket).toBeNull();
    expect((await enter([entry(lena, { name: 'AABERG/LENA', number: '9992400000018', status: 'ticketed' })])).statusCode).toBe(201);
  });

  it.each<[string, () => object[], { status: number; code: string; pointer?: string }]>([
    ['nobody', () => [], { status: 422, code: 'ticket.list-unusable' }],
    ['too many', () => Array.from({ length: 501 }, () => entry(newId())), { status: 422, code: 'ticket.list-unusable' }],
    ['a name without letters', () => [entry(erika, { name: '123' })], { status: 422, code: 'ticket.unusable', pointer: '/tickets/0/name' }],
    ['a short locator', () => [entry(erika, { locator: 'K7P' })], { status: 422, code: 'ticket.unusable', pointer: '/tickets/0/locator' }],
    ['a number of twelve digits', () => [entry(erika, { number: '999240000001' })], { status: 422, code: 'ticket.unusable', pointer: '/tickets/0/number' }],
    ['an issued ticket without a number', () => [entry(erika, { status: 'ticketed' })], { status: 422, code: 'ticket.unusable', pointer: '/tickets/0/number' }],
    ['a ticket that is void from the start', () => [entry(erika, { status: 'void' })], { status: 422, code: 'ticket.unusable', pointer: '/tickets/0/status' }],
    ['somebody who does not travel', () => [entry(newId())], { status: 422, code: 'ticket.not-on-leg', pointer: '/tickets/0/travellerId' }],
    ['a second ticket', () => [entry(anna)], { status: 409, code: 'ticket.exists' }],
    ['one traveller twice', () => [entry(erika), entry(erika)], { status: 409, code: 'ticket.exists', pointer: '/tickets/1/travellerId' }],
    ['another’s number', () => [entry(erika, { number: '9992400000017' })], { status: 409, code: 'ticket.number-taken', pointer: '/number' }],
    ['a status that there is not', () => [entry(erika, { status: 'lost' })], { status: 422, code: 'request.invalid', pointer: '/tickets/0/status' }],
  ])('refuse %s, and then none is entered', async (_what, tickets, { status, code, pointer }) => {
    const before = await api.database.query('select count(*) from ticket');
    const answer = (await enter(tickets())).json<{ errors?: { pointer: string }[] }>();
    expect(answer).toMatchObject({ status, code });
    if (pointer) expect(answer.errors?.map((one) => one.pointer)).toContain(pointer);
    expect(await api.database.query('select count(*) from ticket')).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['a gap', { steps: [scale.steps[0], scale.steps[2]] }, '/steps/0/atLeastDays'],
    ['an overlap', { steps: [{ ...scale.steps[0], atLeastDays: 100 }, scale.steps[1], scale.steps[2]] }, '/steps/0/atLeastDays'],
    ['no step', { steps: [] }, '/steps'],
    ['a currency that is none', { currency: 'euro' }, '/currency'],
    ['a carrier that is none', { carrier: 'c!' }, '/carrier'],
  ])('have no scale with %s', async (_what, more, pointer) => {
    const answer = (await setScale(1, more)).json<{ errors: { pointer: string }[] }>();
    expect(answer).toMatchObject({ status: 422, code: 'name-scale.unusable' });
    expect(answer.errors.map((one) => one.pointer)).toContain(pointer);
  });

  it('have a scale that is changed from the version that was read', async () => {
    expect((await setScale(0)).json()).toMatchObject({ status: 412, code: 'name-scale.changed' });
    expect((await setScale(7)).json()).toMatchObject({ status: 412, code: 'name-scale.changed' });
    expect((await setScale(1, { nameLength: 40 })).json()).toMatchObject({ version: 2, nameLength: 40 });
    expect((await ask('GET', '/name-scales')).json()).toMatchObject({ items: [{ carrier: 'CA', version: 2, steps: scale.steps }] });
    expect((await ask('PUT', '/name-scales', scale)).statusCode).toBe(428);
  });

  it('refuse an empty list, an unknown leg, and whoever may not', async () => {
    const preview = (legId: string, text: string, person = operator) => ask('POST', `/legs/${legId}/tickets/preview`, { text }, {}, person);
    expect((await preview(trip.ids.arrivalLegId, ' \n ')).json()).toMatchObject({ status: 422, code: 'ticket.list-unusable' });
    expect((await preview(trip.ids.arrivalLegId, 'A/B,K7P2QX\n'.repeat(501))).json()).toMatchObject({ status: 422, code: 'ticket.list-unusable' });
    expect((await preview(newId(), 'A/B,K7P2QX')).json()).toMatchObject({ status: 404, code: 'leg.unknown' });
    expect((await preview(trip.ids.arrivalLegId, 'A/B', await people.staff('officer', organisationId))).statusCode).toBe(403);
    expect((await preview(trip.ids.arrivalLegId, 'A/B', await people.staff('operator', await people.organisation()))).statusCode).toBe(404);
    expect((await ask('GET', `/departures/${newId()}/tickets`)).json()).toMatchObject({ status: 404, code: 'departure.unknown' });
  });

  it('enter only one of two that come at once for one traveller', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter([entry(erika, { name: 'GONE/ERIKA' })])));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('leave nothing of who was erased', async () => {
    valueOf(await api.database.transaction((tx) => get(EraseTraveller).erase(tx, organisationId, erika)));
    expect(await lineOf(erika)).toMatchObject({ name: null, ticket: null, comparison: null });
    expect((await enter([entry(erika)])).json()).toMatchObject({ code: 'ticket.not-on-leg' });
    await get(ForgetTickets).forget(organisationId, erika);
    expect(await api.database.query('select 1 from ticket where traveller_id = $1', [erika])).toEqual([]);
  });
});
