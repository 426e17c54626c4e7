import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DraftApplication, PublishRulePack, pyongyangPack } from '#entry';
import { FixedClock, newId } from '#kernel';
import { readyFacts } from '../../../../test/support/entry-desk.js';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

type Body = Record<string, never> & { version: number; total: object; travellers: { id: string }[]; items: object[]; stale: { kind: string; effect: string }[]; lines: object[] };

describe('changing and cancelling a booking over HTTP', () => {
  let api: TestApi;
  let trip: MarathonTrip;
  let operator: Person;
  let officer: Person;
  let organisationId: string;
  const clock = new FixedClock(new Date('2026-12-09T09:00:00Z'));
  const get: Parameters<typeof MarathonTrip.schedule>[2] = (type) => api.app.get(type, { strict: false });

  beforeAll(async () => {
    api = await createTestApi({ clock });
    const people = new People(api);
    organisationId = await people.organisation();
    [operator, officer] = [await people.staff('operator', organisationId), await people.staff('officer', organisationId)];
    valueOf(await get(PublishRulePack).publish({ organisationId, actorId: officer.id }, pyongyangPack));
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
  });
  afterAll(() => api.close());
  afterEach(() => clock.set(new Date('2026-12-09T09:00:00Z')));

  const ask = async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, version?: number, person = operator) => {
    const headers = { ...person.headers, 'idempotency-key': newId(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const answer = await api.app.inject({ method, url: `/api/v1/${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, headers: answer.headers, body: (answer.body ? answer.json() : {}) as Body };
  };
  const booked = async (size = 2) => {
    const { bookingId, travellerIds } = await trip.book(...Array.from({ length: size }, (_, index) => ({ givenNames: ['Una', 'Philippa', 'Wim'][index]! })));
    return { path: `bookings/${bookingId}`, travellerIds };
  };
  const amend = async (path: string, changes: object[], version?: number) => {
    const preview = (await ask('POST', `${path}/amendments/preview`, { changes })).body;
    return ask('POST', `${path}/amendments`, { changes, total: preview.total }, version ?? preview.version);
  };

  it('previews with prices, reasons and what becomes stale, then does it, and keeps it as history with names', async () => {
    const { path, travellerIds: [una, philippa] } = await booked();
    const { departureId } = trip.ids;
    valueOf(await get(DraftApplication).draft({ organisationId, actorId: officer.id, travellerId: una!, departureId, authorityCode: 'PRK', readFacts: async () => readyFacts }));
    await new People(api).traveller(organisationId, una);
    const by = { givenNames: 'Ava', surname: 'Newcomer', email: 'ava@example.org', nationality: 'FRA' };
    const changes = [{ kind: 'replace', travellerId: una, by }, { kind: 'choose', travellerId: philippa, choices: { race: null } }];
    const preview = await ask('POST', `${path}/amendments/preview`, { changes });
    expect(preview).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2, unavailable: [], totalBefore: { amount: 328_000 }, difference: { amount: -15_000 + 5_000 } } });
    expect(preview.body.lines).toEqual([
      { travellerId: philippa, name: 'Philippa Quillfeather', option: 'race.42', label: 'Marathon', component: 'race', before: { amount: 15_000, currency: 'EUR' }, after: null, why: null },
      expect.objectContaining({ travellerId: philippa, option: 'fee.cancel.race', after: { amount: 0, currency: 'EUR' }, why: 'Over 30 days before departure: 0 % of 150.00' }),
      expect.objectContaining({ travellerId: una, name: 'Una Quillfeather', component: 'fee', after: { amount: 5_000, currency: 'EUR' }, why: '71–120 days before departure: 50.00 for each traveller' }),
      expect.objectContaining({ travellerId: philippa, option: 'fee.choose', after: { amount: 0, currency: 'EUR' }, why: 'Over 30 days before departure: free of charge' }),
    ]);
    expect(preview.body.stale.map(({ kind, effect }) => [kind, effect])).toEqual([
      ['invitation', 'revoked'], ['application', 'withdrawn'], ['manifest', 'changed'], ['manifest', 'changed'], ['room', 'changed'],
    ]);
    const done = await ask('POST', `${path}/amendments`, { changes, total: preview.body.total }, 2);
    expect(done).toMatchObject({ status: 200, headers: { etag: '"3"' }, body: { total: preview.body.total, fees: [{ label: 'Transfer to another person', price: { amount: 5_000 } }] } });
    expect(done.body.travellers).toEqual([expect.objectContaining({ id: philippa, race: null }), expect.objectContaining({ givenNames: 'Ava', invitation: 'none' })]);
    expect(JSON.stringify(done.body)).not.toContain('Una');
    const history = await ask('GET', `${path}/changes`);
    expect(history.body.items).toEqual([
      expect.objectContaining({
        version: 3, kind: 'amended', by: 'The operator', at: '2026-12-09T09:00:00.000Z',
        changes: [{ kind: 'replace', text: 'Ava Newcomer in the place of Una Quillfeather' }, { kind: 'choose', text: 'Philippa Quillfeather: no race instead of 42' }],
      }),
      expect.objectContaining({ version: 2, kind: 'confirmed', changes: [], by: null }),
    ]);
  });

  it('answers 412 with who changed it, when and what, when somebody was faster; and needs a version at all', async () => {
    const { path, travellerIds: [una, philippa] } = await booked();
    const changes = [{ kind: 'choose', travellerId: una, choices: { race: null } }];
    const shown = (await ask('POST', `${path}/amendments/preview`, { changes })).body;
    expect(await amend(path, [{ kind: 'choose', travellerId: philippa, choices: { race: null } }])).toMatchObject({ status: 200 });
    expect(await ask('POST', `${path}/amendments`, { changes, total: shown.total }, shown.version)).toMatchObject({
      status: 412,
      body: { code: 'booking.changed', errors: [{ pointer: '/version', detail: 'The operator, 2026-12-09T09:00:00.000Z: Philippa Quillfeather: no race instead of 42' }] },
    });
    expect(await ask('POST', `${path}/amendments`, { changes, total: shown.total })).toMatchObject({ status: 428 });
    expect(await ask('POST', `${path}/amendments`, { changes, total: { amount: 1, currency: 'EUR' } }, 3)).toMatchObject({
      status: 412, body: { code: 'booking.changed', errors: [{ pointer: '/total', detail: expect.stringContaining('2 980.00') }] },
    });
  });

  it('cancels one traveller, then the rest, by cause, and explains what is kept', async () => {
    const { path, travellerIds: [una] } = await booked();
    clock.set(new Date('2027-03-08T12:00:00Z'));
    const later = await new People(api).staff('operator', organisationId);
    const one = { cause: 'traveller', travellerIds: [una] };
    const preview = (await ask('POST', `${path}/cancellations/preview`, one, undefined, later)).body;
    expect(preview).toMatchObject({ whole: false, price: { amount: 164_000 }, kept: { amount: 24_600 }, givenBack: { amount: 139_400 } });
    expect(preview.lines).toContainEqual(expect.objectContaining({ label: 'Cancellation fee: trip', why: '21–30 days before departure: 15 % of 1 490.00', after: { amount: 22_350, currency: 'EUR' } }));
    expect(await ask('POST', `${path}/cancellations`, { ...one, total: preview.total }, preview.version, later)).toMatchObject({ status: 200, body: { status: 'confirmed', total: { amount: 188_600 } } });
    const all = { cause: 'authority', travellerIds: null };
    const rest = (await ask('POST', `${path}/cancellations/preview`, all, undefined, later)).body;
    expect(rest).toMatchObject({ whole: true, kept: { amount: 2_500 }, total: { amount: 27_100 } });
    expect(await ask('POST', `${path}/cancellations`, { ...all, total: rest.total }, rest.version, later)).toMatchObject({ status: 200, body: { status: 'cancelled', total: { amount: 27_100 } } });
    expect(await ask('POST', `${path}/cancellations/preview`, all, undefined, later)).toMatchObject({ status: 409, body: { code: 'booking.transition-refused' } });
    expect(await ask('POST', `${path}/amendments/preview`, { changes: [{ kind: 'remove', travellerId: una }] }, undefined, later)).toMatchObject({ status: 409 });
  });

  it('sends a confirmed booking that is given up to its cause', async () => {
    const { path } = await booked(1);
    expect(await ask('POST', `${path}/cancel`)).toMatchObject({ status: 409, body: { code: 'booking.transition-refused', detail: expect.stringContaining('by its cause') } });
  });

  it.each<[string, object, string]>([
    ['no changes', { changes: [] }, '/changes'],
    ['more changes than one request takes', { changes: Array(101).fill({ kind: 'remove', travellerId: newId() }) }, '/changes'],
    ['a kind of change that there is not', { changes: [{ kind: 'upgrade' }] }, '/changes/0/kind'],
    ['a traveller by name', { changes: [{ kind: 'remove', travellerId: 'Una' }] }, '/changes/0/travellerId'],
    ['a cause that there is not', { changes: [{ kind: 'remove', travellerId: newId(), cause: 'weather' }] }, '/changes/0/cause'],
    ['somebody without a name', { changes: [{ kind: 'replace', travellerId: newId(), by: { givenNames: '', surname: 'X', email: 'x@example.org', nationality: 'GBR' } }] }, '/changes/0/by/givenNames'],
    ['a choice that there is not', { changes: [{ kind: 'choose', travellerId: newId(), choices: { seat: '1A' } }] }, '/changes/0/choices/seat'],
    ['a departure that is none', { changes: [{ kind: 'move', departureId: '2027' }] }, '/changes/0/departureId'],
  ])('refuses %s', async (_what, payload, pointer) => {
    const { path } = await booked(1);
    const { status, body } = await ask('POST', `${path}/amendments/preview`, payload);
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'request.invalid' });
    expect(JSON.stringify(body['errors'])).toContain(pointer.replace('/choices/seat', '/choices'));
  });

  it('has policies that start from the default, are written once, and hold for later bookings', async () => {
    const before = await booked(1);
    const { items: [unwritten] } = (await ask('GET', 'change-policies')).body as unknown as { items: { version: number; policy: { cancellation: { traveller: object } } }[] };
    expect(unwritten).toMatchObject({ packageId: null, version: 0, by: null });
    const policy = { ...unwritten!.policy, cancellation: { ...unwritten!.policy.cancellation, traveller: { steps: [{ fromDays: 0, percent: 50 }], components: {}, transferFee: 0 } } };
    clock.set(new Date('2026-12-09T09:01:00Z'));
    expect(await ask('PUT', 'change-policies', { packageId: null, policy }, 0)).toMatchObject({ status: 204 });
    expect(await ask('PUT', 'change-policies', { packageId: null, policy }, 0)).toMatchObject({ status: 412, body: { code: 'booking.policy-changed' } });
    expect(await ask('PUT', 'change-policies', { packageId: null, policy: {} }, 1)).toMatchObject({ status: 422 });
    expect(await ask('PUT', 'change-policies', { packageId: null, policy }, 1, officer)).toMatchObject({ status: 403 });
    expect((await ask('GET', 'change-policies')).body.items).toEqual([expect.objectContaining({ version: 1, by: 'The operator', policy })]);
    const after = await booked(1);
    const kept = async (path: string) => (await ask('POST', `${path}/cancellations/preview`, { cause: 'traveller', travellerIds: null })).body['kept'];
    expect([await kept(before.path), await kept(after.path)]).toEqual([{ amount: 0, currency: 'EUR' }, { amount: 82_000, currency: 'EUR' }]);
  });
});
