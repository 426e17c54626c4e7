import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { PackingDesk } from '../../../../test/support/packing-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import type { ReturnCell } from '../../domain/returns/return-table.js';
import { ReadBatch } from '../batches/read-batch.js';
import { RemoveFromBatch } from '../batches/remove-from-batch.js';
import { SubmitBatch } from '../batches/submit-batch.js';
import { CheckReturns } from './check-returns.js';
import { ImportReturns } from './import-returns.js';

let at: PackingDesk;
let numbers = 0;
beforeAll(async () => {
  at = await PackingDesk.open();
});
afterAll(() => at.entry.context.close());

const sent = async (...surnames: string[]) => {
  const people: Awaited<ReturnType<PackingDesk['person']>>[] = [];
  for (const surname of surnames) people.push(await at.person(surname));
  const batchId = await at.batchOf(...people.map(({ applicationId }) => applicationId));
  valueOf(await at.get(SubmitBatch).submit({ ...at.desk.acting, batchId }));
  return { batchId, people };
};
const number = (): string => `R-${(numbers += 1)}`;
const table = (...rows: ReturnCell[][]) => [['No', 'Result', 'Visa No', 'Valid from', 'Valid until', 'Reason'], ...rows].map((cells, index) => ({ number: index + 1, cells }));
const issued = (position: number, visa: string) => [position, 'approved', visa, '2027-03-31', '2027-04-08', ''];
type Rows = ReturnType<typeof table>;
const check = async (batchId: string, rows: Rows) => valueOf(await at.get(CheckReturns).check({ organisationId: at.desk.acting.organisationId, batchId, rows, choices: {} }));
const record = (batchId: string, rows: Rows, ...chosen: number[]) => at.get(ImportReturns).import({ ...at.desk.acting, batchId, rows, choices: {}, chosen });
const statuses = async (batchId: string) => valueOf(await at.get(ReadBatch).read(at.desk.acting.organisationId, batchId)).applications.map(({ status }) => status);

describe('importing the answers of an authority', () => {
  it('records the chosen rows, leaves the others, and the same table again changes nothing', async () => {
    const { batchId } = await sent('Quillfeather', 'Wanderer', 'Aberg');
    const rows = table(issued(1, number()), [2, 'refused', '', '', '', 'Profession'], [3, 'pending', '', '', '', '']);
    expect((await check(batchId, rows)).rows.map(({ state }) => state)).toEqual(['ready', 'ready', 'open']);
    expect(await record(batchId, rows, 2)).toMatchObject({ value: { recorded: 1 } });
    expect(await statuses(batchId)).toEqual(['issued', 'submitted', 'submitted']);
    const again = await check(batchId, rows);
    expect([again.rows.map(({ state }) => state), again.importedBefore]).toEqual([['recorded', 'ready', 'open'], { at: '2026-11-22T12:00:00.000Z', by: at.desk.acting.actorId }]);
    expect(await record(batchId, rows, 2, 3)).toMatchObject({ value: { recorded: 1 } });
    expect(await record(batchId, rows, 2, 3)).toMatchObject({ value: { recorded: 0 } });
    expect(await statuses(batchId)).toEqual(['issued', 'refused', 'submitted']);
  });

  it('records all of the chosen rows or none, and says which is in the way', async () => {
    const { batchId } = await sent('Quillfeather', 'Wanderer');
    const taken = number();
    const elsewhere = await sent('Aberg');
    valueOf(await record(elsewhere.batchId, table(issued(1, taken)), 2));
    const rows = table(issued(1, number()), issued(2, taken), issued(9, number()));
    expect(await record(batchId, rows, 2, 3)).toMatchObject({ code: 'entry.approval-number-taken', errors: [{ pointer: '/rows/3/approvalNumber' }] });
    expect(await record(batchId, rows, 2, 4, 77)).toMatchObject({ code: 'batch.returns-unusable', errors: [{ pointer: '/rows/4' }, { pointer: '/rows/77', detail: 'There is no such row.' }] });
    expect(await record(batchId, rows)).toMatchObject({ code: 'batch.returns-unusable', errors: [{ pointer: '/chosen' }] });
    expect(await statuses(batchId)).toEqual(['submitted', 'submitted']);
    expect(await at.entry.context.database.query('select 1 from batch_return where batch_id = $1', [batchId])).toEqual([]);
  });

  it('records once what two officers import at once', async () => {
    const { batchId } = await sent('Quillfeather', 'Wanderer');
    const rows = table(issued(1, number()), issued(2, number()));
    const results = await Promise.all([record(batchId, rows, 2, 3), record(batchId, rows, 2, 3)]);
    expect(results.map((result) => (result.refused ? result.code : result.value.recorded)).sort()).toEqual([0, 2]);
    expect(await statuses(batchId)).toEqual(['issued', 'issued']);
  });

  it('goes by the positions of the list that the authority has, also when another has been made since', async () => {
    const { batchId, people } = await sent('Quillfeather', 'Wanderer', 'Aberg');
    const version = await at.version(batchId);
    valueOf(await at.get(RemoveFromBatch).remove({ ...at.desk.acting, batchId, version, applicationId: people[0]!.applicationId, cause: 'dropped-out', note: '' }));
    const { rows } = await check(batchId, table(issued(1, number()), issued(2, number()), issued(3, number())));
    expect(rows.map(({ state, applicationId }) => [state, applicationId])).toEqual([
      ['unknown', people[0]!.applicationId], ['ready', people[1]!.applicationId], ['ready', people[2]!.applicationId],
    ]);
  });

  it('is bounded, of one organisation, and after the batch went out', async () => {
    const { batchId } = await sent('Quillfeather');
    const rows = table(...Array.from({ length: 1_001 }, (_, index) => issued(index + 1, number())));
    const input = { organisationId: at.desk.acting.organisationId, batchId, rows, choices: {} };
    expect(await at.get(CheckReturns).check(input)).toMatchObject({ code: 'batch.returns-too-many' });
    expect(await at.get(CheckReturns).check({ ...input, organisationId: newId(), rows: table() })).toMatchObject({ code: 'not-found' });
    expect(await at.get(ImportReturns).import({ ...at.desk.acting, organisationId: newId(), batchId, rows: table(issued(1, 'x')), choices: {}, chosen: [2] })).toMatchObject({ code: 'not-found' });
    const open = await at.batchOf((await at.person('Wanderer')).applicationId);
    expect((await check(open, table(issued(1, number())))).rows).toMatchObject([{ state: 'unknown', faults: [{ detail: 'The list with this person has not gone out yet.' }] }]);
  });
});
