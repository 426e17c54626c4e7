import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, newId } from '#kernel';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import type { Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

interface Listed { readonly items: readonly { readonly id: string; readonly kind: string; readonly label: string; readonly artefactId: string; readonly traveller: { readonly id: string }; readonly version: number }[] }

describe('stale artefacts over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    ours = await furnishOrganisation(api, 'Quillfeather');
  }, 60_000);
  afterAll(() => api.close());

  const list = async (person: Person): Promise<Listed> =>
    (await api.app.inject({ url: `/api/v1/departures/${ours.ids.departure}/stale-artefacts`, headers: person.headers })).json<Listed>();
  const settle = (markId: string, version: number | null, reason: string, person: Person = ours.operator) =>
    api.app.inject({
      method: 'POST', url: `/api/v1/stale-artefacts/${markId}/settle`, payload: { reason },
      headers: { ...person.headers, ...(version === null ? {} : { 'if-match': `"${version}"` }) },
    });

  it('are listed for operators and officers, with what they cost in all', async () => {
    for (const person of [ours.operator, ours.officer]) {
      expect(await list(person)).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ kind: 'ticket', label: 'CA 121', day: '2027-04-01', cost: { amount: 5_000, currency: 'EUR' }, costBasis: 'ticket-over-120', byHand: true, deadline: '2027-03-25' }),
          expect.objectContaining({ kind: 'ticket', label: 'CA 122', day: '2027-04-06' }),
        ]),
        totals: [{ amount: 10_000, currency: 'EUR' }],
        unknownCosts: 0,
      });
    }
  });

  it('are nobody else’s to see or settle', async () => {
    for (const person of [ours.traveller, ours.agency]) {
      expect(await list(person)).toMatchObject({ status: 403 });
      expect((await settle(ours.ids.staleArtefact, 1, 'It was changed', person)).statusCode).toBe(403);
    }
  });

  it('are settled by hand only by who names what they looked at, and how it was put right', async () => {
    const { id, version } = (await list(ours.operator)).items.find(({ kind }) => kind === 'ticket')!;
    expect((await settle(id, null, 'The carrier changed it')).json()).toMatchObject({ status: 428 });
    expect((await settle(id, version + 1, 'The carrier changed it')).json()).toMatchObject({ status: 412, code: 'stale.changed' });
    expect((await settle(id, version, '')).json()).toMatchObject({ status: 422, code: 'stale.reason-required', errors: [{ pointer: '/reason' }] });
    expect((await settle(id, version, 'The carrier changed it')).statusCode).toBe(204);
    expect((await settle(id, version, 'The carrier changed it')).json()).toMatchObject({ status: 409, code: 'stale.settled-already' });
    const settled = await api.app.inject({ url: `/api/v1/departures/${ours.ids.departure}/settled-artefacts`, headers: ours.officer.headers });
    expect(settled.json()).toMatchObject({ items: [{ id, settled: { how: 'by-hand', reason: 'The carrier changed it', by: expect.any(String) } }] });
    expect(JSON.stringify(await api.database.query('select subject from outbox'))).not.toContain('The carrier changed it');
  });

  it('are settled by the new name alone where the carrier’s ticket was entered', async () => {
    const { id, version, artefactId, traveller } = (await list(ours.operator)).items.find(({ kind }) => kind === 'ticket')!;
    const entered = await api.app.inject({
      method: 'POST', url: `/api/v1/legs/${artefactId}/tickets`, headers: { ...ours.operator.headers, 'idempotency-key': newId() },
      payload: { tickets: [{ travellerId: traveller.id, name: 'QUITE/ANOTHER MR', locator: 'K7P2QX', number: null, status: 'reserved' }] },
    });
    expect(entered.statusCode).toBe(201);
    expect((await list(ours.operator)).items.find((item) => item.id === id)).toMatchObject({ kind: 'ticket', byHand: false });
    expect((await settle(id, version + 1, 'The carrier changed it')).json()).toMatchObject({ code: 'stale.not-by-hand' });
  });

  it('start with what is sent: a manifest that went out is held to what it said', async () => {
    const post = (path: string, payload: object) => api.app.inject({ method: 'POST', url: `/api/v1${path}`, headers: { ...ours.operator.headers, 'idempotency-key': newId() }, payload });
    const { id } = (await post(`/legs/${ours.ids.leg}/manifests`, { kind: 'list', receiver: 'hotel' })).json<{ id: string }>();
    expect((await post(`/manifests/${id}/sent`, { to: 'the hotel' })).statusCode).toBe(200);
    const [recorded] = await api.database.query<{ lines: number }>(`select count(*)::int as lines from issued_line where kind = 'manifest' and organisation_id = $1`, [ours.id]);
    expect(recorded?.lines).toBe(2);
    expect((await list(ours.operator)).items.filter(({ kind }) => kind === 'manifest')).toEqual([]);
  });
});
