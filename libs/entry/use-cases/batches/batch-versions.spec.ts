import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { RegisterTraveller } from '#travellers';
import { type Desk, EntryDesk } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { ApproveApplication } from '../applications/approve-application.js';
import { RenewApplication } from '../applications/renew-application.js';
import { AddToBatch } from './add-to-batch.js';
import { AssembleBatch } from './assemble-batch.js';
import { CorrectOutcome } from './correct-outcome.js';
import { PreviewRemoval } from './preview-removal.js';
import { ReadBatch } from './read-batch.js';
import { ReadBatchVersions } from './read-batch-versions.js';
import { RecordOutcomes } from './record-outcomes.js';
import { RemoveFromBatch } from './remove-from-batch.js';
import { ReorderBatch } from './reorder-batch.js';
import { SubmitBatch } from './submit-batch.js';

let entry: EntryDesk;
let desk: Desk;
beforeAll(async () => {
  entry = await EntryDesk.open();
  desk = await entry.organisation();
});
afterAll(() => entry.context.close());

const get: EntryDesk['context']['get'] = (type) => entry.context.get(type);
const three = async (): Promise<[string, string, string]> => [await entry.approved(desk), await entry.approved(desk), await entry.approved(desk)];
const assemble = async (...applicationIds: string[]): Promise<string> =>
  valueOf(await get(AssembleBatch).assemble({ ...desk.acting, authorityId: desk.authorities.get('PRK')!, applicationIds })).id;
const read = async (batchId: string) => valueOf(await get(ReadBatch).read(desk.acting.organisationId, batchId));
const versionsOf = async (batchId: string) => valueOf(await get(ReadBatchVersions).read(desk.acting.organisationId, batchId)).versions;
const edit = async (batchId: string) => ({ ...desk.acting, batchId, version: (await read(batchId)).version });
const remove = async (batchId: string, applicationId: string, cause: 'dropped-out' | 'outdated' | 'postponed' = 'postponed', note = '') =>
  get(RemoveFromBatch).remove({ ...(await edit(batchId)), applicationId, cause, note });
const add = async (batchId: string, ...applicationIds: string[]) => get(AddToBatch).add({ ...(await edit(batchId)), applicationIds });
const submit = (batchId: string, sentTo?: string) => get(SubmitBatch).submit({ ...desk.acting, batchId, sentTo });
const issue = (batchId: string, applicationId: string, approvalNumber: string) =>
  get(RecordOutcomes).record({ ...desk.acting, batchId, outcomes: [{ applicationId, outcome: 'issued', approvalNumber, validFrom: '2027-03-31', validUntil: '2027-04-08' }] });
const correct = async (batchId: string, applicationId: string, outcome: Parameters<CorrectOutcome['correct']>[0]['outcome'], reason = 'Typed into the wrong row') =>
  get(CorrectOutcome).correct({ ...(await edit(batchId)), applicationId, outcome, reason });
const change = (applicationId: string) =>
  entry.read(desk, applicationId).then(({ travellerId }) => entry.draft(desk, travellerId, { answers: { surname: 'Quillfeather', occupation: newId() } }));
const approve = async (applicationId: string): Promise<void> => void valueOf(await get(ApproveApplication).approve({ ...desk.acting, applicationId, reason: '' }));
const listed = async (batchId: string): Promise<string[]> => (await read(batchId)).applications.map(({ id }) => id);

describe('taking somebody off a list', () => {
  it('makes the next version, in which those behind move up, and keeps the one before as it was', async () => {
    const [a, b, c] = await three();
    const batchId = await assemble(a, b, c);
    expect(await remove(batchId, b, 'postponed', 'The photo is too old')).toMatchObject({ value: { listVersion: 2 } });
    expect(await read(batchId)).toMatchObject({ status: 'open', listVersion: 2, applicationCount: 2, toBeSent: true });
    expect(await versionsOf(batchId)).toMatchObject([
      { version: 1, change: 'assembled', applicationIds: [a, b, c], supersededAt: expect.any(String), delta: null },
      {
        version: 2, change: 'removed', applicationId: b, cause: 'postponed', note: 'The photo is too old', madeBy: desk.acting.actorId, supersededAt: null,
        applicationIds: [a, c], delta: { added: [], removed: [{ applicationId: b, position: 2 }], moved: [{ applicationId: c, from: 3, to: 2 }] },
      },
    ]);
    expect((await entry.events(desk)).filter(({ subject }) => subject['batchId'] === batchId).map(({ type, subject }) => [type, subject['version']])).toEqual([
      ['batch.assembled', undefined], ['batch.superseded', 1],
    ]);
    expect(JSON.stringify(await entry.events(desk))).not.toContain('photo is too old');
    expect(await entry.read(desk, b)).toMatchObject({ status: 'approved' });
    expect(valueOf(await add(batchId, b))).toEqual({ listVersion: 3 });
    expect(await listed(batchId)).toEqual([a, c, b]);
  });

  it('withdraws whoever no longer goes, and gives whoever has changed back to be judged and reviewed anew', async () => {
    const [a, b, c] = await three();
    const batchId = await assemble(a, b, c);
    await change(b);
    expect(await remove(batchId, b, 'postponed')).toMatchObject({ code: 'batch.outdated-members' });
    valueOf(await remove(batchId, a, 'dropped-out'));
    valueOf(await remove(batchId, b, 'outdated'));
    expect([(await entry.read(desk, a)).status, (await entry.read(desk, b)).status]).toEqual(['withdrawn', 'draft']);
    expect(await change(b)).toMatchObject({ status: 'in-review', changed: true });
    await approve(b);
    expect(await entry.read(desk, b)).toMatchObject({ status: 'approved', outdated: false });
    expect(valueOf(await add(batchId, b))).toEqual({ listVersion: 4 });
  });

  it('draws up anew also what has come back to what it was', async () => {
    const [a, b] = await three();
    const batchId = await assemble(a, b);
    const { travellerId } = await entry.read(desk, b);
    await change(b);
    valueOf(await remove(batchId, b, 'outdated'));
    expect(await entry.draft(desk, travellerId)).toMatchObject({ status: 'in-review', changed: true });
  });

  it('is refused for who is not on it, was answered, or on a batch that has changed since', async () => {
    const [a, b, c] = await three();
    const batchId = await assemble(a, b);
    expect(await remove(batchId, c)).toMatchObject({ code: 'batch.not-on-list' });
    const stale = { ...desk.acting, batchId, version: 1, applicationId: a, cause: 'postponed', note: '' } as const;
    valueOf(await submit(batchId));
    expect(await get(RemoveFromBatch).remove(stale)).toMatchObject({ code: 'batch.changed' });
    valueOf(await issue(batchId, a, 'V-0001'));
    expect(await remove(batchId, a)).toMatchObject({ code: 'batch.not-on-list', detail: 'The authority has answered it already.' });
    expect(await get(RemoveFromBatch).remove({ ...stale, organisationId: newId() })).toMatchObject({ code: 'not-found' });
    expect((await versionsOf(batchId)).map(({ version }) => version)).toEqual([1]);
  });

  it('after the list went out makes one that has to be sent again; those who stay stay submitted', async () => {
    const [a, b, c] = await three();
    const batchId = await assemble(a, b, c);
    valueOf(await submit(batchId, 'the consulate, by courier'));
    valueOf(await issue(batchId, a, 'V-0010'));
    expect(await get(PreviewRemoval).preview({ ...(await edit(batchId)), applicationId: b })).toMatchObject({
      value: { listVersion: 2, moved: [{ applicationId: c, from: 3, to: 2 }], staying: 2, sendAgain: true, fee: null },
    });
    valueOf(await remove(batchId, b, 'dropped-out'));
    expect(await read(batchId)).toMatchObject({ status: 'submitted', toBeSent: true, applications: [{ id: a, status: 'issued' }, { id: c, status: 'submitted' }] });
    valueOf(await submit(batchId, 'the consulate, by e-mail'));
    expect(await submit(batchId)).toMatchObject({ code: 'entry.transition-refused', detail: 'The batch is with the authority already.' });
    expect((await versionsOf(batchId)).map(({ sentTo, sentBy }) => [sentTo, sentBy])).toEqual([
      ['the consulate, by courier', desk.acting.actorId], ['the consulate, by e-mail', desk.acting.actorId],
    ]);
    expect(await issue(batchId, c, 'V-0011')).toMatchObject({ value: { waiting: 0 } });
  });

  it('withdraws the batch with its last, and answers it where all who stay have their answer', async () => {
    const [a, b, c] = await three();
    const alone = await assemble(a);
    valueOf(await remove(alone, a, 'dropped-out'));
    expect(await read(alone)).toMatchObject({ status: 'withdrawn', applicationCount: 0, applications: [], toBeSent: false });
    expect(await add(alone, c)).toMatchObject({ code: 'entry.transition-refused', detail: 'Nobody is left in the batch.' });
    const both = await assemble(b, c);
    valueOf(await submit(both));
    valueOf(await issue(both, b, 'V-0020'));
    valueOf(await remove(both, c, 'dropped-out'));
    expect(await read(both)).toMatchObject({ status: 'answered', applications: [{ id: b }] });
  });
});

describe('sending again who was reviewed anew', () => {
  it('goes with the next version of the same batch; a stranger needs a batch of their own', async () => {
    const [a, b, c] = await three();
    const batchId = await assemble(a, b);
    valueOf(await submit(batchId));
    await change(b);
    valueOf(await remove(batchId, b, 'outdated'));
    await change(b);
    await approve(b);
    expect(await add(batchId, c)).toMatchObject({ code: 'entry.not-ready-for-batch', errors: [{ pointer: '/applicationIds/0' }] });
    valueOf(await add(batchId, b));
    expect((await entry.read(desk, b)).status).toBe('in-batch');
    expect(await issue(batchId, b, 'V-0030')).toMatchObject({ code: 'entry.transition-refused' });
    valueOf(await submit(batchId));
    expect((await read(batchId)).applications.map(({ status }) => status)).toEqual(['submitted', 'submitted']);
  });

  it('does not send a list with somebody out of date on it', async () => {
    const [a, b] = await three();
    const batchId = await assemble(a, b);
    await change(b);
    expect(await submit(batchId)).toMatchObject({ code: 'batch.outdated-members', errors: [{ pointer: `/applications/${b}` }] });
    expect((await entry.read(desk, a)).status).toBe('in-batch');
  });

  it('asks again for an approval that is for facts that are no longer so, and keeps the old one', async () => {
    const [a] = await three();
    const batchId = await assemble(a);
    valueOf(await submit(batchId));
    valueOf(await issue(batchId, a, 'V-0040'));
    const renew = () => get(RenewApplication).renew({ ...desk.acting, applicationId: a, note: 'New passport' });
    expect(await renew()).toMatchObject({ code: 'entry.transition-refused', detail: 'Nothing has changed since the authority said yes.' });
    await change(a);
    valueOf(await renew());
    expect(await entry.read(desk, a)).toMatchObject({ status: 'draft', approval: null });
    await change(a);
    await approve(a);
    const next = await assemble(a);
    valueOf(await submit(next));
    valueOf(await issue(next, a, 'V-0041'));
    expect(await entry.read(desk, a)).toMatchObject({ approval: { number: 'V-0041' }, batch: { id: next } });
    const kept = await entry.context.database.query('select ended_as from entry_approval where application_id = $1 order by created_at', [a]);
    expect(kept).toEqual([{ ended_as: 'renewed' }, { ended_as: null }]);
  });
});

describe('correcting an outcome', () => {
  it('puts another in its place by name and reason, and frees the number for whom it belongs to', async () => {
    const [a, b] = await three();
    const batchId = await assemble(a, b);
    valueOf(await submit(batchId));
    valueOf(await issue(batchId, a, 'V-0050'));
    expect(await correct(batchId, a, null, ' ')).toMatchObject({ code: 'entry.reason-required' });
    expect(await correct(batchId, b, null)).toMatchObject({ code: 'batch.not-on-list' });
    valueOf(await correct(batchId, a, { applicationId: a, outcome: 'refused', reason: 'Profession' }));
    expect((await entry.read(desk, a)).history.slice(-2)).toMatchObject([{ action: 'correct', to: 'submitted', reason: 'Typed into the wrong row' }, { action: 'refuse', reason: 'Profession' }]);
    expect(await issue(batchId, b, 'V-0050')).toMatchObject({ value: { waiting: 0 } });
    expect(await correct(batchId, a, { applicationId: a, outcome: 'issued', approvalNumber: 'v-0050', validFrom: '2027-03-31', validUntil: '2027-04-08' })).toMatchObject({
      code: 'entry.approval-number-taken',
    });
    expect((await entry.read(desk, a)).status).toBe('refused');
    expect(await correct(batchId, a, { applicationId: a, outcome: 'issued', approvalNumber: 'V-0051', validFrom: '2027-04-03', validUntil: '2027-04-08' })).toMatchObject({
      code: 'entry.outcome-invalid', errors: [{ pointer: '/outcome/validFrom' }],
    });
  });

  it('takes back an outcome that never came: the application waits again', async () => {
    const [a] = await three();
    const batchId = await assemble(a);
    valueOf(await submit(batchId));
    valueOf(await issue(batchId, a, 'V-0060'));
    expect((await read(batchId)).status).toBe('answered');
    valueOf(await correct(batchId, a, null));
    expect(await read(batchId)).toMatchObject({ status: 'submitted', applications: [{ status: 'submitted' }] });
    expect(await issue(batchId, a, 'V-0061')).toMatchObject({ value: { waiting: 0 } });
  });
});

describe('the order of a list', () => {
  const named = async (of: Desk, surname: string, nationality: string): Promise<string> => {
    const { organisationId } = of.acting;
    const register = get(RegisterTraveller);
    const identity = { givenNames: 'Anna', surname, email: 'anna@example.org', nationality };
    const { id } = valueOf(await entry.context.database.transaction((tx) => register.register(tx, { organisationId, ...identity })));
    const applicationId = (await entry.draft(of, id)).id;
    valueOf(await get(ApproveApplication).approve({ ...of.acting, applicationId, reason: '' }));
    return applicationId;
  };

  it('is the authority’s where it wants one, also after somebody came, and then nobody else’s', async () => {
    const of = await entry.organisation();
    const authorityId = of.authorities.get('PRK')!;
    const fee = { amount: 5000, currency: 'EUR' };
    await entry.context.database.query('update authority set profile = $2 where id = $1', [authorityId, { applications: { listOrder: 'surname', feePerApplication: fee } }]);
    const [zimmer, aberg, berg] = [await named(of, 'Zimmer', 'DEU'), await named(of, 'Åberg', 'SWE'), await named(of, 'Berg', 'AUT')];
    const { id: batchId } = valueOf(await get(AssembleBatch).assemble({ ...of.acting, authorityId, applicationIds: [zimmer, aberg] }));
    const readIt = async () => valueOf(await get(ReadBatch).read(of.acting.organisationId, batchId));
    expect((await readIt()).applications.map(({ id }) => id)).toEqual([aberg, zimmer]);
    const version = (await readIt()).version;
    expect(await get(ReorderBatch).reorder({ ...of.acting, batchId, version, applicationIds: [zimmer, aberg] })).toMatchObject({ code: 'batch.order-fixed' });
    valueOf(await get(AddToBatch).add({ ...of.acting, batchId, version, applicationIds: [berg] }));
    expect(await readIt()).toMatchObject({ listOrder: 'surname', fee, applications: [{ id: aberg }, { id: berg }, { id: zimmer }] });
    expect(valueOf(await get(ReadBatchVersions).read(of.acting.organisationId, batchId)).versions.map((one) => one.fee)).toEqual([fee, fee]);
  });

  it('is the officer’s where it wants none, and names everybody once', async () => {
    const [a, b, c] = await three();
    const batchId = await assemble(a, b, c);
    const reorder = async (...applicationIds: string[]) => get(ReorderBatch).reorder({ ...(await edit(batchId)), applicationIds });
    for (const wrong of [[a, b], [a, b, b], [a, b, newId()], [a, b, c, c]]) expect(await reorder(...wrong)).toMatchObject({ code: 'batch.order-incomplete' });
    expect(await reorder(a, b, c)).toMatchObject({ value: { listVersion: 1 } });
    expect(await reorder(c, a, b)).toMatchObject({ value: { listVersion: 2 } });
    expect(await listed(batchId)).toEqual([c, a, b]);
  });
});

describe('the database behind it', () => {
  const refused = async (work: string, ...params: unknown[]): Promise<string> =>
    entry.context.database.transaction((tx) => tx.execute(work, params)).then(() => 'taken', (error: { constraint?: string }) => error.constraint ?? 'another fault');

  it('lets no version change, none be missing, and no position be empty', async () => {
    const [a, b, c] = await three();
    const batchId = await assemble(a, b, c);
    valueOf(await remove(batchId, b));
    const of = 'where batch_id = $1 and version = 1';
    expect(await refused(`update batch_item set position = 9 ${of} and position = 3`, batchId)).toBe('batch_item_kept');
    expect(await refused(`update batch_item set open = true ${of}`, batchId)).toBe('batch_item_kept');
    expect(await refused(`delete from batch_item ${of}`, batchId)).toBe('batch_item_kept');
    expect(await refused(`update batch_version set superseded_at = null ${of}`, batchId)).toBe('batch_version_kept');
    expect(await refused(`update batch_version set sent_at = now(), sent_by = 'x' ${of}`, batchId)).toBe('batch_version_kept');
    expect(await refused('update batch_version set size = 1 where batch_id = $1 and version = 2', batchId)).toBe('batch_version_kept');
    expect(await refused('delete from batch_version where batch_id = $1', batchId)).toBe('batch_version_kept');
    const item = 'insert into batch_item (organisation_id, batch_id, version, application_id, position, open) values ($1, $2, $3, $4, $5, false)';
    const { organisationId } = desk.acting;
    expect(await refused(item, organisationId, batchId, 2, b, 3)).toBe('batch_positions_in_a_row');
    expect(await refused(item, organisationId, batchId, 1, newId(), 4)).toBe('batch_item_organisation_id_application_id_fkey');
    expect(await refused(item, organisationId, batchId, 2, b, 2)).toBe('batch_item_position_once');
    const list = (version: number) =>
      refused(`insert into batch_version (organisation_id, batch_id, version, size, change, made_by, made_at) values ($1, $2, ${version}, 0, 'reordered', 'x', now())`, organisationId, batchId);
    expect(await list(3)).toBe('batch_version_current');
    expect(await refused('update batch_version set superseded_at = now() where batch_id = $1 and version = 2', batchId)).toBe('batch_versions_in_a_row');
    expect(await listed(batchId)).toEqual([a, c]);
  });
});
