import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Database } from '#platform';
import { MadeUpPapers, PackingDesk } from '../../../../test/support/packing-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { AskForCheck } from '../packing/ask-for-check.js';
import { CheckPack } from '../packing/check-pack.js';
import { ReadPacks } from '../packing/read-packs.js';
import { AddToBatch } from './add-to-batch.js';
import { AssembleBatch } from './assemble-batch.js';
import { CorrectOutcome } from './correct-outcome.js';
import { ReadBatch } from './read-batch.js';
import { RecordOutcomes } from './record-outcomes.js';
import { RemoveFromBatch } from './remove-from-batch.js';
import { ReorderBatch } from './reorder-batch.js';
import { SubmitBatch } from './submit-batch.js';

type Deed = readonly [what: 'assemble' | 'add' | 'remove' | 'drop' | 'submit' | 'issue' | 'correct' | 'reorder' | 'pack', who: number, which: number];

const people = 5;
const deeds = fc.array(
  fc.tuple(
    fc.constantFrom<Deed[0][]>('assemble', 'assemble', 'add', 'add', 'remove', 'remove', 'drop', 'submit', 'submit', 'issue', 'correct', 'reorder', 'pack', 'pack'),
    fc.nat({ max: people - 1 }),
    fc.nat({ max: 3 }),
  ),
  { minLength: 6, maxLength: 24 },
);

describe('whatever officers do with batches, one after the other', () => {
  let at: PackingDesk;
  let organisationId: string;
  const papers = new MadeUpPapers();
  let numbers = 0;
  beforeAll(async () => {
    at = await PackingDesk.open();
    ({ organisationId } = at.desk.acting);
  });
  afterAll(() => at.entry.context.close());

  const perform = async ([what, who, which]: Deed, ids: readonly string[], batches: string[]): Promise<void> => {
    const applicationId = ids[who]!;
    if (what === 'assemble') {
      const applicationIds = [applicationId, ids[(who + which + 1) % people]!];
      const made = await at.get(AssembleBatch).assemble({ ...at.desk.acting, authorityId: at.desk.authorities.get('PRK')!, applicationIds: [...new Set(applicationIds)] });
      if (!made.refused) batches.push(made.value.id);
      return;
    }
    const batchId = batches[which % Math.max(batches.length, 1)];
    if (!batchId) return;
    const { version, applications } = valueOf(await at.get(ReadBatch).read(organisationId, batchId));
    const edit = { ...at.desk.acting, batchId, version };
    if (what === 'add') await at.get(AddToBatch).add({ ...edit, applicationIds: [applicationId] });
    if (what === 'remove' || what === 'drop') await at.get(RemoveFromBatch).remove({ ...edit, applicationId, cause: what === 'drop' ? 'dropped-out' : 'postponed', note: '' });
    if (what === 'submit') await at.get(SubmitBatch).submit({ ...at.desk.acting, batchId });
    if (what === 'reorder') await at.get(ReorderBatch).reorder({ ...edit, applicationIds: applications.map(({ id }) => id).reverse() });
    if (what === 'correct') await at.get(CorrectOutcome).correct({ ...edit, applicationId, outcome: null, reason: 'Not so' });
    if (what === 'pack' && applications.length > 0) await at.made(batchId, papers);
    if (what === 'issue') {
      const outcome = { applicationId, outcome: 'issued', approvalNumber: `N-${(numbers += 1)}`, validFrom: '2027-03-31', validUntil: '2027-04-08' } as const;
      await at.get(RecordOutcomes).record({ ...at.desk.acting, batchId, outcomes: [outcome] });
    }
  };

  /** Read from the rows themselves, not through what wrote them. */
  const faults = (): Promise<unknown[]> =>
    at.get(Database).query(
      `select 'positions' as fault, v.batch_id from batch_version v join batch_item i using (organisation_id, batch_id, version)
        group by v.organisation_id, v.batch_id, v.version, v.size having array_agg(i.position order by i.position) <> array(select generate_series(1, v.size))
       union all select 'open twice', application_id from batch_item where open group by application_id having count(*) > 1
       union all select 'open on an old list', i.batch_id from batch_item i join batch_version v using (organisation_id, batch_id, version) where i.open and v.superseded_at is not null
       union all select 'open without waiting', i.application_id from batch_item i join visa_application a on a.id = i.application_id
         where i.open <> (a.status in ('in-batch', 'submitted')) and exists (select 1 from batch_version v where v.batch_id = i.batch_id and v.version = i.version and v.superseded_at is null)
           and (i.open or not exists (select 1 from batch_item o where o.application_id = i.application_id and o.open))
       union all select 'waiting without a place', a.id from visa_application a where a.status in ('in-batch', 'submitted')
         and not exists (select 1 from batch_item i where i.application_id = a.id and i.open)
       union all select 'lists', batch_id from batch_version group by organisation_id, batch_id
         having count(*) <> max(version) or count(*) filter (where superseded_at is null) <> 1`,
    );

  it('positions have no gap, nobody waits on two lists, and the pack of every list is made again to the last byte', async () => {
    let packed = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (sequence) => {
        const ids: string[] = [];
        for (let n = 0; n < people; n += 1) ids.push((await at.person(`Person${'abcde'[n]}`)).applicationId);
        const batches: string[] = [];
        for (const deed of sequence) await perform(deed, ids, batches);
        expect(await faults()).toEqual([]);
        for (const batchId of batches) {
          for (const { id, digest } of valueOf(await at.get(ReadPacks).ofBatch(organisationId, batchId))) {
            valueOf(await at.get(AskForCheck).ask({ ...at.desk.acting, packId: id }));
            await at.get(CheckPack).check(organisationId, id, papers);
            expect((await at.pack(id)).check).toMatchObject({ state: 'equal', report: { digest, files: [] } });
            packed += 1;
          }
        }
      }),
      { numRuns: 25 },
    );
    expect(packed).toBeGreaterThan(10);
  }, 240_000);
});
