import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplySuspension, ChoiceLinks } from '#bookings';
import { FixedClock, newId } from '#kernel';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { MyChoiceBody } from './my-choice.schema.js';
import type { AffectedBody, EventCancellationBody, StopPreviewBody, SuspensionBody, SuspensionDetailBody } from './stop.schema.js';

describe('suspensions and cancellations over HTTP', () => {
  const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
  let api: TestApi;
  let people: People;
  let trip: MarathonTrip;
  let operator: Person;
  let officer: Person;
  let agent: Person;
  let stranger: Person;
  let suspension: SuspensionBody;
  const bookings: string[] = [];

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });
  const send = (method: 'GET' | 'POST', url: string, payload?: object, { who = operator, ...headers }: { who?: Person; 'idempotency-key'?: string; 'if-match'?: string } = {}) =>
    api.app.inject({ method, url: `/api/v1${url}`, headers: { 'idempotency-key': newId(), ...headers, ...who.headers }, ...(payload ? { payload } : {}) });
  const scope = () => ({ departureIds: [trip.ids.departureId], eventId: null });
  const stop = (more: object = {}) => ({ ...scope(), cause: 'authority', reason: 'The border is closed.', learnedOn: '2026-11-22', answerBy: '2026-12-06', ...more });
  const cancelling = (more: object = {}) => ({ departureIds: [], eventId: trip.ids.eventId, cause: 'organiser', reason: 'There is no race.', bookings: 3, ...more });
  const affected = async (): Promise<AffectedBody[]> => (await send('GET', `/suspensions/${suspension.id}/bookings`)).json<{ items: AffectedBody[] }>().items;
  const detail = async (): Promise<SuspensionDetailBody> => (await send('GET', `/suspensions/${suspension.id}`)).json();
  const customer = (url: string, payload: object | undefined, cookie?: string, method: 'GET' | 'POST' = 'POST') =>
    api.app.inject({ method, url: `/api/v1/choice${url}`, headers: cookie ? { cookie } : {}, ...(payload ? { payload } : {}) });
  const open = async (at: number): Promise<{ cookie: string; set: string; page: MyChoiceBody }> => {
    const { id } = (await affected()).find(({ bookingId }) => bookingId === bookings[at])!;
    const answer = await customer('/open', { token: get(ChoiceLinks).tokenOf(id) });
    const set = String(answer.headers['set-cookie']);
    return { set, cookie: set.split(';')[0]!, page: answer.json() };
  };

  const signIn = async (organisationId: string, elsewhere: string): Promise<void> => {
    operator = await people.staff('operator', organisationId);
    officer = await people.staff('officer', organisationId);
    agent = await people.agency(organisationId);
    stranger = await people.staff('operator', elsewhere);
  };

  beforeAll(async () => {
    api = await createTestApi({ clock });
    people = new People(api);
    const [organisationId, elsewhere] = [await people.organisation(), await people.organisation('Another operator')];
    await signIn(organisationId, elsewhere);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    for (const email of ['one@example.org', 'two@example.org', 'three@example.org']) bookings.push((await trip.book({ email })).bookingId);
  });
  afterAll(() => api.close());

  it('show what is at stake without writing anything', async () => {
    const shown = (await send('POST', '/stops/preview', { ...scope(), cause: 'authority' })).json<StopPreviewBody>();
    expect(shown).toMatchObject({
      contracts: 3, held: 0, waiting: 0, tickets: 0, languages: [{ locale: 'en', letters: 3 }], papers: { drafted: 0, submitted: 0, issued: 0, batches: 0 },
      departures: [{ id: trip.ids.departureId }], exposure: [{ currency: 'EUR', bookings: 3, travellers: 3, paid: { amount: 0, currency: 'EUR' } }],
    });
    const byEvent = (await send('POST', '/stops/preview', { departureIds: [], eventId: trip.ids.eventId, cause: 'authority' })).json<StopPreviewBody>();
    expect(byEvent).toEqual(shown);
    expect((await send('GET', '/suspensions')).json()).toEqual({ items: [] });
    expect(await api.database.query(`select id from booking where status <> 'confirmed'`)).toEqual([]);
  });

  it.each<[string, () => object, number, string, string[]]>([
    ['no reason', () => stop({ reason: '  ' }), 422, 'suspension.reason-required', ['/reason']],
    ['a reason of 1001 characters', () => stop({ reason: 'x'.repeat(1001) }), 422, 'request.invalid', ['/reason']],
    ['a day of tomorrow on which it became known', () => stop({ learnedOn: '2026-11-23' }), 422, 'suspension.dates-unusable', ['/learnedOn']],
    ['a last day that is over', () => stop({ answerBy: '2026-11-21' }), 422, 'suspension.dates-unusable', ['/answerBy']],
    ['a day that no calendar has', () => stop({ answerBy: '2026-02-30' }), 422, 'request.invalid', ['/answerBy']],
    ['a cause that nobody knows', () => stop({ cause: 'weather' }), 422, 'request.invalid', ['/cause']],
    ['a departure that is not there', () => stop({ departureIds: [newId()] }), 409, 'suspension.departure-unusable', ['/departureIds/0']],
    ['a sound departure beside one that is not there', () => stop({ departureIds: [trip.ids.departureId, newId()] }), 409, 'suspension.departure-unusable', ['/departureIds/1']],
    ['an event that nothing feeds', () => stop({ departureIds: [], eventId: newId() }), 409, 'suspension.departure-unusable', []],
    ['neither departures nor an event', () => stop({ departureIds: [] }), 409, 'suspension.departure-unusable', []],
    ['51 departures', () => stop({ departureIds: Array.from({ length: 51 }, newId) }), 422, 'request.invalid', ['/departureIds']],
    ['an id that is none', () => stop({ departureIds: ['42'] }), 422, 'request.invalid', ['/departureIds/0']],
    ['a field that does not exist', () => stop({ silently: true }), 422, 'request.invalid', ['/silently']],
  ])('refuse to suspend with %s, and suspend nothing', async (_what, body, status, code, pointers) => {
    const answer = await send('POST', '/suspensions', body());
    const problem = answer.json<{ type: string; errors?: { pointer: string }[] }>();
    expect([answer.statusCode, (problem.errors ?? []).map(({ pointer }) => pointer)]).toEqual([status, pointers]);
    expect(problem.type).toContain(code);
    expect(await api.database.query(`select id from departure where status = 'suspended'`)).toEqual([]);
  });

  it('keep out who may not: other roles, other organisations, nobody', async () => {
    for (const who of [officer, agent]) expect((await send('POST', '/suspensions', stop(), { who })).statusCode).toBe(403);
    expect((await send('POST', '/suspensions', stop(), { who: stranger })).statusCode).toBe(409);
    expect((await send('POST', '/stops/preview', { ...scope(), cause: 'authority' }, { who: stranger })).statusCode).toBe(404);
    expect((await api.app.inject({ method: 'POST', url: '/api/v1/suspensions', payload: stop() })).statusCode).toBe(401);
    expect(await api.database.query('select id from suspension')).toEqual([]);
  });

  it('suspend once for each attempt, and list who is affected', async () => {
    const key = newId();
    const [first, again] = [await send('POST', '/suspensions', stop({ ruleId: 'F24' }), { 'idempotency-key': key }), await send('POST', '/suspensions', stop({ ruleId: 'F24' }), { 'idempotency-key': key })];
    expect([first.statusCode, again.json()]).toEqual([201, first.json()]);
    suspension = first.json();
    expect(suspension).toMatchObject({ state: 'suspending', suspendedBy: 'The operator', ruleId: 'F24', departureIds: [trip.ids.departureId] });
    expect((await send('POST', '/suspensions', stop())).statusCode).toBe(409);
    expect((await send('POST', `/suspensions/${suspension.id}/executions`, { choices: ['refund'] })).json()).toMatchObject({ detail: expect.stringContaining('at this moment') });
    await get(ApplySuspension).apply(operator.organisationId, suspension.id);
    expect(await detail()).toMatchObject({ state: 'suspended', due: [], counts: [{ state: 'suspended', choice: null, bookings: 3, travellers: 3 }], exposure: [{ bookings: 3 }] });
    expect((await affected()).map(({ bookingId, choice, bookingStatus }) => [bookingId, choice, bookingStatus])).toEqual(expect.arrayContaining(bookings.map((id) => [id, null, 'suspended'])));
  });

  it('let a customer open the page by the link, come back by the cookie, choose and change their mind', async () => {
    const { set, cookie, page } = await open(0);
    expect(set).toMatch(/^waypass_choice=[\w-]{64}; Max-Age=2592000; Path=\/api\/v1\/choice; HttpOnly; SameSite=Strict$/);
    expect(page).toMatchObject({ state: 'suspended', open: true, choice: null, reason: 'The border is closed.', answerBy: '2026-12-06', paid: { amount: 0, currency: 'EUR' }, returned: null });
    expect(JSON.stringify(page)).not.toMatch(/Quillfeather|example\.org/);
    for (const choice of ['credit', 'refund', 'standby', 'refund']) expect((await customer('', { choice }, cookie)).json()).toMatchObject({ choice, open: true });
    expect((await customer('', undefined, cookie, 'GET')).json()).toMatchObject({ choice: 'refund', reference: page.reference });
    expect((await affected()).filter(({ choice }) => choice !== null)).toMatchObject([{ choice: 'refund', chosenBy: null, bookingId: bookings[0] }]);
  });

  it.each<[string, (cookie: string) => ReturnType<typeof customer>, number]>([
    ['a link that was never sent', () => customer('/open', { token: 'A'.repeat(64) }), 404],
    ['a link with one letter changed', async () => {
      const token = get(ChoiceLinks).tokenOf((await affected())[0]!.id);
      return customer('/open', { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` });
    }, 404],
    ['a token of 300 characters', () => customer('/open', { token: 'x'.repeat(300) }), 422],
    ['no token', () => customer('/open', {}), 422],
    ['no cookie', () => customer('', { choice: 'refund' }), 404],
    ['a cookie of somebody’s own making', () => customer('', { choice: 'refund' }, `waypass_choice=${'A'.repeat(64)}`), 404],
    ['a choice that there is not', (cookie) => customer('', { choice: 'upgrade' }, cookie), 422],
    ['another booking named in the body', (cookie) => customer('', { choice: 'refund', id: newId() }, cookie), 422],
  ])('refuse a customer with %s', async (_what, ask, status) => {
    const { cookie } = await open(1);
    expect((await ask(cookie)).statusCode).toBe(status);
    expect((await customer('', undefined, cookie, 'GET')).json()).toMatchObject({ choice: null });
  });

  it('close the page when its day is over everywhere; staff may still note it', async () => {
    const { cookie } = await open(1);
    clock.set(new Date('2026-12-07T11:59:00Z'));
    expect((await customer('', { choice: 'credit' }, cookie)).statusCode).toBe(200);
    clock.set(new Date('2026-12-07T12:00:00Z'));
    expect((await customer('', { choice: 'refund' }, cookie)).statusCode).toBe(410);
    expect((await customer('', undefined, cookie, 'GET')).json()).toMatchObject({ choice: 'credit', open: false });
    await signIn(operator.organisationId, stranger.organisationId); // the sessions of two weeks ago are over
    const { id } = (await affected()).find(({ bookingId }) => bookingId === bookings[2])!;
    expect((await send('POST', `/affected-bookings/${id}/choice`, { choice: 'standby' })).json()).toMatchObject({ choice: 'standby', chosenBy: 'The operator' });
    expect((await send('POST', `/affected-bookings/${id}/choice`, { choice: 'nothing' })).statusCode).toBe(422);
    expect((await send('POST', `/affected-bookings/${newId()}/choice`, { choice: 'refund' })).statusCode).toBe(404);
    expect((await send('POST', `/affected-bookings/${id}/choice`, { choice: 'refund' }, { who: stranger })).statusCode).toBe(404);
  });

  it('order what was chosen once, as it was told beforehand, and nothing that nobody chose', async () => {
    expect((await detail()).due.map(({ choice, bookings: count }) => [choice, count])).toEqual([['refund', 1], ['credit', 1]]);
    const order = (body: object) => send('POST', `/suspensions/${suspension.id}/executions`, body);
    for (const body of [{ choices: [] }, { choices: ['standby'] }, { choices: ['refund'], method: 'bitcoin' }, { choices: ['credit'], creditUntil: 'soon' }, {}]) expect((await order(body)).statusCode).toBe(422);
    expect((await order({ choices: ['refund'] })).json()).toEqual({ ordered: 1 });
    expect((await order({ choices: ['refund'] })).statusCode).toBe(409);
    expect((await send('POST', `/suspensions/${newId()}/executions`, { choices: ['refund'] })).statusCode).toBe(404);
    const { id } = (await affected()).find(({ bookingId }) => bookingId === bookings[0])!;
    expect((await send('POST', `/affected-bookings/${id}/choice`, { choice: 'standby' })).statusCode).toBe(409);
  });

  it('reopen what was looked at, for a reason, once', async () => {
    const { version } = await detail();
    const reopening = (body: object, headers: { 'if-match'?: string } = { 'if-match': `"${version}"` }) => send('POST', `/suspensions/${suspension.id}/reopening`, body, headers);
    const sound = { reason: 'It is open again.', answerBy: '2026-12-20' };
    expect((await reopening(sound, {})).statusCode).toBe(428);
    expect((await reopening(sound, { 'if-match': `"${version + 1}"` })).statusCode).toBe(412);
    expect((await reopening({ ...sound, reason: ' ' })).statusCode).toBe(422);
    expect((await reopening({ ...sound, answerBy: '2026-12-06' })).statusCode).toBe(422);
    expect((await reopening(sound)).json()).toMatchObject({ state: 'reopened', reopening: { by: 'The operator', reason: 'It is open again.' } });
    expect((await reopening(sound)).statusCode).toBe(409);
    expect(await api.database.query(`select status from booking group by 1`)).toEqual([{ status: 'confirmed' }]);
  });

  it('refuse to pay with a credit note that is not there, or to spend nothing', async () => {
    const pay = (more: object) => send('POST', `/bookings/${bookings[0]}/credit-payments`, { creditNoteId: newId(), amount: 100, currency: 'EUR', receivedOn: '2026-12-07', ...more });
    expect((await send('GET', `/bookings/${bookings[0]}/credit-notes`)).json()).toEqual({ items: [] });
    expect((await pay({})).json()).toMatchObject({ type: expect.stringContaining('credit-note.unknown') });
    for (const more of [{ amount: 0 }, { amount: -100 }, { amount: 1.5 }, { currency: 'euro' }, { creditNoteId: 'CN-1' }]) expect((await pay(more)).statusCode).toBe(422);
    expect((await send('GET', `/bookings/${bookings[0]}/credit-notes`, undefined, { who: stranger })).statusCode).toBe(404);
  });

  it('cancel a whole event as it was previewed, once, and nothing that has changed since', async () => {
    const cancel = (more: object = {}, who = operator) => send('POST', '/event-cancellations', cancelling(more), { who });
    const changed = await cancel({ bookings: 2 });
    expect([changed.statusCode, changed.json()]).toMatchObject([412, { errors: [{ pointer: '/bookings' }] }]);
    expect((await cancel({ reason: '' })).statusCode).toBe(422);
    expect((await cancel({ bookings: -1 })).statusCode).toBe(422);
    expect((await cancel({ eventId: newId(), bookings: 0 })).statusCode).toBe(409);
    for (const who of [officer, agent]) expect((await cancel({}, who)).statusCode).toBe(403);
    const begun = await cancel();
    const body = begun.json<EventCancellationBody>();
    expect([begun.statusCode, body]).toMatchObject([201, { state: 'running', eventId: trip.ids.eventId, departureIds: [trip.ids.departureId], startedBy: 'The operator' }]);
    expect((await cancel({ bookings: 0 })).statusCode).toBe(409);
    expect((await send('GET', '/event-cancellations')).json()).toMatchObject({ items: [{ id: body.id }] });
    expect((await send('GET', '/event-cancellations', undefined, { who: stranger })).json()).toEqual({ items: [] });
    for (const [method, url] of [['GET', ''], ['POST', '/retry'], ['GET', '/letters'], ['POST', '/letters/release']] as const) {
      expect((await send(method, `/event-cancellations/${newId()}${url}`)).statusCode).toBe(404);
      expect((await send(method, `/event-cancellations/${body.id}${url}`, undefined, { who: stranger })).statusCode).toBe(404);
    }
  });
});
