import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DocumentDesk } from '../../../test/support/document-desk.js';
import type { DocumentCheck } from '../persistence/document-check.js';
import { SweepDocuments } from './sweep-documents.js';
import { TakeInDocument } from './take-in-document.js';

describe('the sweep of document checks', () => {
  let desk: DocumentDesk;
  let travellerId: string;
  let check: DocumentCheck;

  beforeAll(async () => {
    desk = await DocumentDesk.open();
  });
  beforeEach(async () => {
    travellerId = await desk.traveller();
    check = await desk.upload(travellerId);
  });
  afterAll(() => desk.close());

  const later = (): Promise<unknown> => desk.store.database.query(`update document_check set look_after = now() - interval '1 second' where id = $1`, [check.id]);
  const sweep = async (isUnderWay: boolean): Promise<void> => {
    await later();
    await desk.get(SweepDocuments).sweep(async () => ({ name: 'documents.take-in', isUnderWay }));
  };
  const orders = async (): Promise<unknown[]> => (await desk.told('document.check-lost', check.id)).map(({ step, lane, order }) => [step, lane, order]);

  it('orders the step that is due anew when the queues have lost it', async () => {
    await sweep(false);
    expect(await orders()).toEqual([['intake', 'quick', 1]]);
    await desk.get(TakeInDocument).takeIn(check.id, { lane: 'quick', job: 'test', lastAttempt: false });
    await sweep(false);
    expect((await orders()).at(-1)).toEqual(['read', 'quick', 1]);
  });

  it('leaves what waits in a long queue where it is, for as long as it takes', async () => {
    for (const _ of Array(8)) await sweep(true);
    expect(await orders()).toEqual([]);
    expect((await desk.now(check)).state).toBe('queued');
  });

  it('does not look again at once, and later each time', async () => {
    const waits: number[] = [];
    for (const _ of [1, 2, 3]) {
      await sweep(false);
      const [row] = await desk.store.database.query<{ minutes: number }>(`select round(extract(epoch from look_after - now()) / 60)::int as minutes from document_check where id = $1`, [check.id]);
      waits.push(row?.minutes ?? 0);
      await desk.get(SweepDocuments).sweep(async () => ({ name: 'documents.take-in', isUnderWay: false }));
    }
    expect(waits).toEqual([2, 4, 8]);
    expect(await orders()).toHaveLength(3);
  });

  it('gives up what is lost again and again: for the traveller, and where staff see it', async () => {
    for (const _ of Array(7)) await sweep(false);
    expect(await orders()).toHaveLength(5);
    expect(await desk.now(check)).toMatchObject({ outcome: 'rejected', findings: [{ code: 'image.unreadable-in-time' }] });
    expect(await desk.failedJobs(check.id)).toEqual([{ name: 'documents.take-in', reason: 'LostTooOften' }]);
  });

  it('removes the original of a check that a newer upload replaced', async () => {
    await desk.upload(travellerId);
    await desk.store.database.query(`update document_check set finished_at = now() - interval '2 minutes' where id = $1`, [check.id]);
    await sweep(false);
    expect((await desk.now(check)).originalFile).toBeNull();
    await expect(desk.storage.get(check.originalFile ?? '')).rejects.toThrow('no such file');
  });
});
