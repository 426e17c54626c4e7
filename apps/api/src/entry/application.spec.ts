import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('applications over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  let address: string;

  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
    address = `/api/v1/applications/${ours.ids.application}`;
    const findings = [{ code: 'name.differs', severity: 'warning', message: 'Correct it.', field: 'name', expected: 'Quillfeather', found: 'QUILL' }];
    const sealed = await api.vault.seal(ours.ids.traveller, 'document.findings', JSON.stringify(findings));
    await api.database.query('update document_check set findings = $2 where id = $1', [ours.ids.documentCheck, sealed]);
  });
  afterAll(() => api.close());

  const ask = (method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = {}) =>
    api.app.inject({ method, url, headers: { ...ours.officer.headers, ...headers }, ...(payload ? { payload } : {}) });

  it('are listed for the officer by name, with the verdict and the day by which they must be sent', async () => {
    const { items } = (await ask('GET', '/api/v1/applications?status=in-review')).json<{ items: unknown[] }>();
    expect(items).toEqual([
      expect.objectContaining({ id: ours.ids.application, verdict: 'conditional', documentOutcome: 'needs-review', submittedBy: '2027-03-04', status: 'in-review' }),
    ]);
  });

  it('show nothing of the passport before a reason was given', async () => {
    const { findings, fields } = (await ask('GET', address)).json<{ findings: object[]; fields: { read: string | null; typed: string | null }[] }>();
    expect(findings).toEqual([{ code: 'name.differs', severity: 'warning', message: 'Correct it.', field: 'name' }]);
    for (const { read, typed } of fields) expect([null, '••••••']).toEqual(expect.arrayContaining([read, typed]));
    expect((await ask('GET', `${address}/image`)).json()).toMatchObject({ status: 403, code: 'document.reveal-required' });
  });

  it('ask for a reason in words', async () => {
    const answer = await ask('POST', `${address}/reveal`, { reason: '  ' });
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] });
  });

  it('show both values to who said why, and have the look on record', async () => {
    const revealed = (await ask('POST', `${address}/reveal`, { reason: 'Review of the application' })).json<{ findings: object[]; fields: { code: string; typed: string | null; agrees: boolean }[] }>();
    expect(revealed.findings).toEqual([expect.objectContaining({ expected: 'Quillfeather', found: 'QUILL' })]);
    expect(revealed.fields.find(({ code }) => code === 'surname')).toMatchObject({ typed: 'Quillfeather', agrees: false });
    const rows = await api.database.query(`select actor_id from outbox where type = 'document.revealed' and subject->>'travellerId' = $1`, [ours.ids.traveller]);
    expect(rows).toEqual([{ actor_id: ours.officer.id }]);
  });

  it('are not rejected without a reason, and tell where they stand when a step does not fit', async () => {
    expect((await ask('POST', `${address}/reject`, { reason: '', revision: '' })).json()).toMatchObject({ code: 'entry.reason-required' });
    const batched = await ask('GET', `/api/v1/batches/${ours.ids.batch}`);
    const [{ id } = { id: '' }] = batched.json<{ applications: { id: string }[] }>().applications;
    const { revision } = (await ask('GET', `/api/v1/applications/${id}`)).json<{ revision: string }>();
    expect((await ask('POST', `/api/v1/applications/${id}/approve`, { reason: '', revision })).json()).toMatchObject({ status: 409, code: 'entry.transition-refused' });
  });

  it.each(['approve', 'reject'])('do not take the decision to %s of somebody who looked at an earlier revision', async (decision) => {
    const answer = await ask('POST', `${address}/${decision}`, { reason: 'It looked right', revision: '0011223344556677' });
    expect(answer.json()).toMatchObject({ status: 412, code: 'entry.application-changed' });
    expect((await ask('GET', address)).json()).toMatchObject({ status: 'in-review' });
  });

  it('go into a batch only when they are approved, each fault at its pointer', async () => {
    const order = { authorityId: ours.ids.authority, applicationIds: [ours.ids.application] };
    const answer = await ask('POST', '/api/v1/batches', order, { 'idempotency-key': newId() });
    expect(answer.json()).toMatchObject({ code: 'entry.not-ready-for-batch', errors: [{ pointer: '/applicationIds/0' }] });
  });

  it('take no approval that ends before the stay does', async () => {
    const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
    const batch = `/api/v1/batches/${ours.ids.batch}`;
    const submitted = (await ask('POST', `${batch}/submit`, {}, key())).json<{ status: string; applications: { id: string }[] }>();
    expect(submitted.status).toBe('submitted');
    const outcome = { applicationId: submitted.applications[0]?.id, outcome: 'issued', approvalNumber: 'V-1', validFrom: '2027-03-25', validUntil: '2027-04-05' };
    const answer = await ask('POST', `${batch}/outcomes`, { outcomes: [outcome] }, key());
    expect(answer.json()).toMatchObject({ code: 'entry.outcome-invalid', errors: [{ pointer: '/outcomes/0/validUntil' }] });
    const recorded = await ask('POST', `${batch}/outcomes`, { outcomes: [{ ...outcome, validUntil: '2027-04-20' }] }, key());
    expect(recorded.json()).toMatchObject({ status: 'answered', applications: [{ status: 'issued', approvalNumber: 'V-1' }] });
  });

  it('have a verdict that staff can ask for', async () => {
    const answer = await ask('GET', `/api/v1/travellers/${ours.ids.traveller}/verdict`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ outcome: expect.stringMatching(/allow|conditional|deny|unknown/), rules: expect.any(Array) });
  });
});
