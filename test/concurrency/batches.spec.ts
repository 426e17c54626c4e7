import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssembleBatch, ReadBatch, ReadBatchVersions, RecordOutcomes, RemoveFromBatch, SubmitBatch } from '#entry';
import { brokenConstraint } from '#platform';
import { BatchRepository, type LockedBatch } from '../../libs/entry/persistence/batch.repository.js';
import { type Desk, EntryDesk } from '../support/entry-desk.js';
import { valueOf } from '../support/results.js';
import { Barrier } from './barrier.js';

describe('two officers at one batch', () => {
  let entry: EntryDesk;
  let desk: Desk;
  beforeAll(async () => {
    entry = await EntryDesk.open();
    desk = await entry.organisation();
  });
  afterAll(() => entry.context.close());

  const get: EntryDesk['context']['get'] = (type) => entry.context.get(type);
  const batchOf = async (size: number): Promise<{ batchId: string; ids: string[] }> => {
    const ids: string[] = [];
    for (let n = 0; n < size; n += 1) ids.push(await entry.approved(desk));
    return { batchId: valueOf(await get(AssembleBatch).assemble({ ...desk.acting, authorityId: desk.authorities.get('PRK')!, applicationIds: ids })).id, ids };
  };
  const read = async (batchId: string) => valueOf(await get(ReadBatch).read(desk.acting.organisationId, batchId));
  const remove = async (batchId: string, applicationId: string, version?: number) =>
    get(RemoveFromBatch).remove({ ...desk.acting, batchId, version: version ?? (await read(batchId)).version, applicationId, cause: 'dropped-out', note: '' });
  const submit = (batchId: string) => get(SubmitBatch).submit({ ...desk.acting, batchId });
  const issue = (batchId: string, applicationId: string) =>
    get(RecordOutcomes).record({ ...desk.acting, batchId, outcomes: [{ applicationId, outcome: 'issued', approvalNumber: `V-${applicationId}`, validFrom: '2027-03-31', validUntil: '2027-04-08' }] });

  /** Both officers have read the batch before either of them writes: without the lock, as it would be if nothing held them. */
  async function withoutLock<T>(work: () => Promise<T>): Promise<T> {
    const everybodyHasRead = new Barrier(2);
    const { lock } = BatchRepository.prototype;
    BatchRepository.prototype.lock = async function unlocked(tx, organisationId, id): Promise<LockedBatch | undefined> {
      const [row] = await tx.query<LockedBatch>('select id, authority_id as "authorityId", version, status from batch where organisation_id = $1 and id = $2', [organisationId, id]);
      await everybodyHasRead.wait();
      return row;
    };
    return work().finally(() => {
      BatchRepository.prototype.lock = lock;
    });
  }
  const faultsOf = (outcomes: readonly PromiseSettledResult<unknown>[]): (string | undefined)[] =>
    outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [brokenConstraint(outcome.reason)] : []));

  it('who take somebody out and submit at once are stopped by the database alone when nothing locks the batch', async () => {
    const { batchId, ids } = await batchOf(3);
    const outcomes = await withoutLock(() => Promise.allSettled([remove(batchId, ids[1]!), submit(batchId)]));
    expect(faultsOf(outcomes)).toHaveLength(1);
    expect(['batch_version_kept', 'batch_submitted_at_of_status', 'batch_version_current', 'batch_version_pkey']).toContain(faultsOf(outcomes)[0]);
  });

  it('who record an answer and take somebody else out at once lose the answer, or are stopped by the database, when nothing locks the batch', async () => {
    const damage: (string | undefined)[] = [];
    // Both have read, but one may write so much later that the other's is there: not in every round.
    for (let round = 0; round < 20 && damage.length === 0; round += 1) {
      const { batchId, ids } = await batchOf(2);
      valueOf(await submit(batchId));
      const outcomes = await withoutLock(() => Promise.allSettled([remove(batchId, ids[0]!), issue(batchId, ids[1]!)]));
      const waitsStill = await entry.context.database.query(
        `select 1 from batch_item i join visa_application a on a.id = i.application_id where i.batch_id = $1 and i.open and a.status = 'issued'`, [batchId],
      );
      damage.push(...faultsOf(outcomes), ...waitsStill.map(() => 'answered, and still waiting'));
    }
    expect(damage).toEqual([expect.stringMatching(/^batch_item_kept$|^answered/)]);
  });

  it('send the list that both saw, or the one has to look again: never a list that changed on its way', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { batchId, ids } = await batchOf(3);
      const { version } = await read(batchId);
      const [removed, submitted] = await Promise.all([remove(batchId, ids[1]!, version), submit(batchId)]);
      expect(submitted.refused).toBe(false);
      const { versions } = valueOf(await get(ReadBatchVersions).read(desk.acting.organisationId, batchId));
      expect(removed.refused ? removed.code : versions.map(({ sentAt, applicationIds }) => [sentAt !== null, applicationIds.length])).toEqual(
        removed.refused ? 'batch.changed' : [[false, 3], [true, 2]],
      );
      expect((await read(batchId)).status).toBe('submitted');
    }
  });

  it('keep the answer or take its traveller out, and never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { batchId, ids } = await batchOf(2);
      valueOf(await submit(batchId));
      const { version } = await read(batchId);
      const [removed, issued] = await Promise.all([remove(batchId, ids[0]!, version), issue(batchId, ids[0]!)]);
      expect([removed.refused, issued.refused].filter(Boolean)).toHaveLength(1);
      expect((await entry.read(desk, ids[0]!)).status).toBe(issued.refused ? 'withdrawn' : 'issued');
    }
  });

  it('take one out each: the second looks again, and the positions have no gap', async () => {
    const { batchId, ids } = await batchOf(4);
    const { version } = await read(batchId);
    const results = await Promise.all(ids.slice(0, 3).map((id) => remove(batchId, id, version)));
    expect(results.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(results.filter(({ refused }) => refused).every((result) => result.refused && result.code === 'batch.changed')).toBe(true);
    expect(await read(batchId)).toMatchObject({ listVersion: 2, applicationCount: 3 });
  });
});
