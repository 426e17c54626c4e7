import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryRunner } from 'typeorm';
import { newId } from '#kernel';
import { type Desk, EntryDesk } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { ReadBatchVersions } from '../../use-cases/batches/read-batch-versions.js';
import { RecordOutcomes } from '../../use-cases/batches/record-outcomes.js';
import { BatchVersions20261122000940 } from './20261122000940-batch-versions.js';
import { BatchPacks20261122000941 } from './20261122000941-batch-packs.js';
import { PackPapers20261122000994 } from './20261122000994-pack-papers.js';
import { BatchReturns20261122000942 } from './20261122000942-batch-returns.js';

const migrations = [new BatchVersions20261122000940(), new BatchPacks20261122000941(), new BatchReturns20261122000942(), new PackPapers20261122000994()];

describe('batches that were there before their lists had versions', () => {
  let entry: EntryDesk;
  let desk: Desk;
  let runner: QueryRunner;
  beforeAll(async () => {
    entry = await EntryDesk.open();
    desk = await entry.organisation();
    runner = entry.context.database.dataSource.createQueryRunner();
  });
  afterAll(async () => {
    await runner.release();
    await entry.context.close();
  });

  it('become the first version of their list, sent where they were, with every answer and every place as it was; and can be taken back', async () => {
    const { organisationId } = desk.acting;
    const [a, b, c] = [await entry.approved(desk), await entry.approved(desk), await entry.approved(desk)];
    for (const migration of migrations.toReversed()) await migration.down(runner);
    const [open, submitted] = [newId(), newId()];
    const authorityId = desk.authorities.get('PRK')!;
    await runner.query(`insert into batch (id, organisation_id, authority_id, number) values ($1, $2, $3, 1)`, [open, organisationId, authorityId]);
    await runner.query(`insert into batch (id, organisation_id, authority_id, number, version, status, submitted_at) values ($1, $2, $3, 2, 3, 'submitted', '2026-11-20T10:00:00Z')`, [submitted, organisationId, authorityId]);
    await runner.query(`insert into batch_counter (organisation_id, last) values ($1, 2)`, [organisationId]);
    const item = 'insert into batch_item (organisation_id, batch_id, application_id, position, open) values ($1, $2, $3, $4, $5)';
    await runner.query(item, [organisationId, open, a, 1, true]);
    await runner.query(item, [organisationId, submitted, c, 1, false]);
    await runner.query(item, [organisationId, submitted, b, 2, true]);
    await runner.query(`update visa_application set status = case id when $1 then 'in-batch' when $2 then 'submitted' else 'refused' end where id in ($1, $2, $3)`, [a, b, c]);

    for (const migration of migrations) await migration.up(runner);
    const versions = async (batchId: string) => valueOf(await entry.context.get(ReadBatchVersions).read(organisationId, batchId)).versions;
    expect(await versions(open)).toMatchObject([{ version: 1, change: 'assembled', applicationIds: [a], sentAt: null, supersededAt: null }]);
    expect(await versions(submitted)).toMatchObject([{ version: 1, applicationIds: [c, b], sentAt: '2026-11-20T10:00:00.000Z', sentPackId: null }]);
    const issued = { applicationId: b, outcome: 'issued', approvalNumber: 'OLD-1', validFrom: '2027-03-31', validUntil: '2027-04-08' } as const;
    expect(await entry.context.get(RecordOutcomes).record({ ...desk.acting, batchId: submitted, outcomes: [issued] })).toMatchObject({ value: { waiting: 0 } });

    for (const migration of migrations.toReversed()) await migration.down(runner);
    expect(await runner.query('select position, open from batch_item where batch_id = $1 order by position', [submitted])).toEqual([{ position: 1, open: false }, { position: 2, open: false }]);
    for (const migration of migrations) await migration.up(runner);
    expect(await versions(submitted)).toHaveLength(1);
  });
});
