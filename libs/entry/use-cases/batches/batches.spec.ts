import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type Desk, EntryDesk } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { AssembleBatch } from './assemble-batch.js';
import { ListBatches } from './list-batches.js';
import { ReadBatch } from './read-batch.js';
import { RecordOutcomes } from './record-outcomes.js';
import { SubmitBatch } from './submit-batch.js';

let entry: EntryDesk;
let desk: Desk;
beforeAll(async () => {
  entry = await EntryDesk.open();
  desk = await entry.organisation();
});
afterAll(() => entry.context.close());

const authority = (code: string, of: Desk = desk): string => of.authorities.get(code) ?? '';
const assemble = (applicationIds: readonly string[], of: Desk = desk, authorityId = authority('PRK', of)) =>
  entry.context.get(AssembleBatch).assemble({ ...of.acting, authorityId, applicationIds });
const submit = (batchId: string, of: Desk = desk) => entry.context.get(SubmitBatch).submit({ ...of.acting, batchId });
const record = (batchId: string, outcomes: Parameters<RecordOutcomes['record']>[0]['outcomes'], of: Desk = desk) =>
  entry.context.get(RecordOutcomes).record({ ...of.acting, batchId, outcomes });
const issued = (applicationId: string, approvalNumber: string) =>
  ({ applicationId, outcome: 'issued', approvalNumber, validFrom: '2027-03-31', validUntil: '2027-04-08' }) as const;
const readBatch = async (batchId: string, of: Desk = desk) => valueOf(await entry.context.get(ReadBatch).read(of.acting.organisationId, batchId));
const submitted = async (...applicationIds: string[]): Promise<string> => {
  const { id } = valueOf(await assemble(applicationIds));
  valueOf(await submit(id));
  return id;
};

describe('assembling a batch', () => {
  it('numbers batches from 1 in each organisation and keeps the order given', async () => {
    const of = await entry.organisation();
    const [a, b, c] = [await entry.approved(of), await entry.approved(of), await entry.approved(of)];
    const first = await readBatch(valueOf(await assemble([c, a], of)).id, of);
    const second = await readBatch(valueOf(await assemble([b], of)).id, of);
    expect(first).toMatchObject({ number: 1, version: 1, status: 'open', applicationCount: 2, authority: { code: 'PRK' } });
    expect(first.applications.map(({ id, status }) => [id, status])).toEqual([[c, 'in-batch'], [a, 'in-batch']]);
    expect(second.number).toBe(2);
    expect((await entry.context.get(ListBatches).list(of.acting.organisationId)).items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('takes only approved applications, and says of each which cannot go', async () => {
    const [ready, waiting, unknown] = [await entry.approved(desk), await entry.inReview(desk), newId()];
    expect(await assemble([ready, waiting, unknown])).toMatchObject({
      code: 'entry.not-ready-for-batch',
      errors: [
        { pointer: '/applicationIds/1', detail: 'It is in-review, not approved.' },
        { pointer: '/applicationIds/2', detail: 'There is no such application.' },
      ],
    });
    expect((await entry.read(desk, ready)).status).toBe('approved');
  });

  it('is for one authority', async () => {
    const application = await entry.approved(desk);
    expect(await assemble([application], desk, authority('CHN'))).toMatchObject({
      code: 'entry.not-ready-for-batch',
      errors: [{ detail: 'It is addressed to another authority.' }],
    });
    expect(await assemble([application], desk, newId())).toMatchObject({ code: 'entry.authority-unknown' });
  });

  it('refuses nothing at all, and the same application twice', async () => {
    const application = await entry.approved(desk);
    expect(await assemble([])).toMatchObject({ code: 'entry.batch-unusable' });
    expect(await assemble([application, application])).toMatchObject({ code: 'entry.batch-unusable' });
  });

  it('puts an application into one batch when two officers take it at once', async () => {
    const shared = await entry.approved(desk);
    const others = await Promise.all(Array.from({ length: 6 }, () => entry.approved(desk)));
    const before = (await entry.context.get(ListBatches).list(desk.acting.organisationId)).items.length;
    const results = await Promise.all(others.map((other, index) => assemble(index % 2 === 0 ? [shared, other] : [other, shared])));
    expect(results.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(results.filter((result) => result.refused).every((result) => 'code' in result && result.code === 'entry.not-ready-for-batch')).toBe(true);
    expect((await entry.context.get(ListBatches).list(desk.acting.organisationId)).items).toHaveLength(before + 1);
    const rows = await entry.context.database.query('select 1 from batch_item where application_id = $1', [shared]);
    expect(rows).toHaveLength(1);
  });

  it('has the database behind it: a second open item of an application is impossible', async () => {
    const application = await entry.approved(desk);
    await assemble([application]);
    const other = valueOf(await assemble([await entry.approved(desk)])).id;
    const again = entry.context.database.query(
      'insert into batch_item (organisation_id, batch_id, version, application_id, position) values ($1, $2, 1, $3, 99)',
      [desk.acting.organisationId, other, application],
    );
    await expect(again).rejects.toThrow('batch_item_open');
  });
});

describe('submitting a batch', () => {
  it('takes its applications along, once', async () => {
    const application = await entry.approved(desk);
    const batchId = valueOf(await assemble([application])).id;
    const results = await Promise.all([submit(batchId), submit(batchId)]);
    expect(results.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(results.find(({ refused }) => refused)).toMatchObject({ code: 'entry.transition-refused', detail: 'The batch is with the authority already.' });
    expect(await readBatch(batchId)).toMatchObject({ status: 'submitted', version: 2, applications: [{ status: 'submitted' }] });
    expect(await entry.read(desk, application)).toMatchObject({ status: 'submitted', batch: { id: batchId } });
  });

  it('only marks an application as outdated when the facts change afterwards', async () => {
    const travellerId = await entry.traveller(desk);
    const drafted = await entry.draft(desk, travellerId, { answersComplete: false });
    await entry.draft(desk, travellerId);
    const other = await entry.approved(desk);
    const sent = await entry.read(desk, other);
    await submitted(other);
    const change = { documentCheck: { id: newId(), outcome: 'accepted' } } as const;
    expect(await entry.draft(desk, sent.travellerId, change)).toMatchObject({ status: 'submitted', changed: true });
    expect(await entry.draft(desk, sent.travellerId, change)).toMatchObject({ changed: false });
    expect(await entry.read(desk, other)).toMatchObject({ outdated: true, documentCheckId: sent.documentCheckId });
    expect(await entry.read(desk, drafted.id)).toMatchObject({ outdated: false });
  });
});

describe('recording what came back', () => {
  it('issues with number and validity, refuses with a reason, and closes the batch with the last', async () => {
    const [a, b, c] = [await entry.approved(desk), await entry.approved(desk), await entry.approved(desk)];
    const batchId = await submitted(a, b, c);
    expect(await record(batchId, [issued(a, 'PK-0001')])).toMatchObject({ value: { waiting: 2 } });
    expect(await record(batchId, [{ applicationId: b, outcome: 'refused', reason: 'Profession' }, issued(c, 'PK-0002')])).toMatchObject({ value: { waiting: 0 } });
    expect(await readBatch(batchId)).toMatchObject({ status: 'answered', version: 4 });
    expect(await entry.read(desk, a)).toMatchObject({ status: 'issued', approval: { number: 'PK-0001', validFrom: '2027-03-31', validUntil: '2027-04-08' } });
    expect((await entry.read(desk, b)).history.at(-1)).toMatchObject({ to: 'refused', reason: 'Profession' });
    expect(await record(batchId, [issued(a, 'PK-0001')])).toMatchObject({ code: 'entry.transition-refused' });
    const told = (await entry.events(desk)).filter(({ subject }) => [a, b, c].includes(String(subject['applicationId'])));
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['application.issued', 'application.refused']));
    expect(JSON.stringify(told)).not.toContain('PK-0001');
    expect(JSON.stringify(told)).not.toContain('Profession');
  });

  it('does not record an outcome twice', async () => {
    const [a, b] = [await entry.approved(desk), await entry.approved(desk)];
    const batchId = await submitted(a, b);
    valueOf(await record(batchId, [issued(a, 'PK-0101')]));
    expect(await record(batchId, [issued(a, 'PK-0102')])).toMatchObject({ code: 'entry.transition-refused' });
    expect(await entry.read(desk, a)).toMatchObject({ approval: { number: 'PK-0101' } });
  });

  it('refuses a validity that does not cover the stay, a missing number and a missing reason, all together', async () => {
    const [a, b, c] = [await entry.approved(desk), await entry.approved(desk), await entry.approved(desk)];
    const batchId = await submitted(a, b, c);
    const stranger = newId();
    const refusal = await record(batchId, [
      { ...issued(a, 'PK-0201'), validFrom: '2027-04-02', validUntil: '2027-04-05' },
      issued(b, '  '),
      { applicationId: c, outcome: 'refused', reason: '' },
      issued(stranger, 'PK-0202'),
    ]);
    expect(refusal).toMatchObject({
      code: 'entry.outcome-invalid',
      errors: [
        { pointer: '/outcomes/0/validFrom' },
        { pointer: '/outcomes/0/validUntil' },
        { pointer: '/outcomes/1/approvalNumber' },
        { pointer: '/outcomes/2/reason' },
        { pointer: '/outcomes/3/applicationId' },
      ],
    });
    expect(await record(batchId, [])).toMatchObject({ code: 'entry.outcome-invalid' });
    expect((await entry.read(desk, b)).status).toBe('submitted');
  });

  it('refuses a number that another traveller has, and records nothing of that call', async () => {
    const [a, b, c] = [await entry.approved(desk), await entry.approved(desk), await entry.approved(desk)];
    const batchId = await submitted(a, b, c);
    valueOf(await record(batchId, [issued(a, 'PK-0301')]));
    expect(await record(batchId, [issued(b, 'PK-0302'), issued(c, 'pk-0301 ')])).toMatchObject({
      code: 'entry.approval-number-taken',
      errors: [{ pointer: '/outcomes/1/approvalNumber' }],
    });
    expect((await entry.read(desk, b)).status).toBe('submitted');
  });

  it('waits for the batch to be submitted', async () => {
    const application = await entry.approved(desk);
    const batchId = valueOf(await assemble([application])).id;
    expect(await record(batchId, [issued(application, 'PK-0401')])).toMatchObject({ code: 'entry.transition-refused', detail: 'The batch has not been submitted yet.' });
  });
});

describe('the boundary of the organisation', () => {
  it('is not crossed by a batch, in either direction', async () => {
    const other = await entry.organisation();
    const ours = await entry.approved(desk);
    expect(await assemble([ours], other)).toMatchObject({ code: 'entry.not-ready-for-batch', errors: [{ detail: 'There is no such application.' }] });
    expect(await assemble([ours], other, authority('PRK', desk))).toMatchObject({ code: 'entry.authority-unknown' });
    const batchId = valueOf(await assemble([ours])).id;
    expect(await submit(batchId, other)).toMatchObject({ code: 'not-found' });
    expect(await record(batchId, [issued(ours, 'PK-0501')], other)).toMatchObject({ code: 'not-found' });
    expect(await entry.context.get(ReadBatch).read(other.acting.organisationId, batchId)).toMatchObject({ code: 'not-found' });
    expect((await entry.context.get(ListBatches).list(other.acting.organisationId)).items).toEqual([]);
    expect((await readBatch(batchId)).status).toBe('open');
  });
});
