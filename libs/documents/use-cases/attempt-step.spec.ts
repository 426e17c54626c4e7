import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UnrecoverableFailure } from '#platform';
import { checkDocument } from '../../../test/support/check-document.js';
import { DocumentDesk, jpeg } from '../../../test/support/document-desk.js';
import { ReadingFailure, type ReadingFault } from '../reader/index.js';
import { ReadDocument } from './read-document.js';
import { TakeInDocument } from './take-in-document.js';
import { UploadDocument } from './upload-document.js';

describe('a step of a check', () => {
  let desk: DocumentDesk;
  let travellerId: string;

  beforeAll(async () => {
    desk = await DocumentDesk.open();
  });
  beforeEach(async () => {
    travellerId = await desk.traveller();
    Object.assign(desk.reader, { reads: 0, intakes: 0 });
  });
  afterAll(() => desk.close());

  const failing = async (part: 'intake' | 'reading', fault: ReadingFault, work: () => Promise<unknown>): Promise<void> => {
    const before = desk.reader[part];
    Object.assign(desk.reader, { [part]: () => Promise.reject(new ReadingFailure(fault)) });
    try {
      await work();
    } finally {
      Object.assign(desk.reader, { [part]: before });
    }
  };

  it.each(['intake', 'reading'] as const)('that kills the reading process is tried three times at its %s, then set aside with words for the traveller and a failed job for staff', async (part) => {
    const check = await desk.upload(travellerId);
    await failing(part, 'crashed', async () => {
      for (const _ of [1, 2]) await expect(desk.check(check)).rejects.toThrow('crashed');
      await desk.check(check);
    });
    expect(await desk.now(check)).toMatchObject({ outcome: 'rejected', findings: [{ code: 'image.unreadable-in-time' }] });
    expect(await desk.failedJobs(check.id)).toEqual([{ name: 'test', reason: 'ReadingFailure' }]);
    expect(desk.reader[part === 'intake' ? 'intakes' : 'reads']).toBe(3);
  });

  it('that takes the whole worker with it is begun three times and no more', async () => {
    const check = await desk.upload(travellerId);
    await desk.store.database.query(`update document_check set state = 'running', step = 'intake', attempts = 3 where id = $1`, [check.id]);
    await desk.check(check);
    expect((await desk.now(check)).findings).toMatchObject([{ code: 'image.unreadable-in-time' }]);
    expect(await desk.failedJobs(check.id)).toEqual([{ name: 'test', reason: 'KilledTooOften' }]);
    expect(desk.reader.intakes).toBe(0);
  });

  it('does not blame the picture for a file that cannot be fetched, until its job has no attempt left', async () => {
    const check = await desk.upload(travellerId, 'the same page');
    await desk.storage.remove(check.originalFile ?? '');
    for (const _ of [1, 2, 3, 4]) await expect(desk.check(check)).rejects.toThrow();
    expect((await desk.now(check)).state).toBe('queued');
    await desk.check(check, {}, { lastAttempt: true });
    expect(await desk.failedJobs(check.id)).toEqual([{ name: 'test', reason: 'MissingFileError' }]);
    expect(await desk.now(check)).toMatchObject({ outcome: 'rejected', findings: [{ code: 'image.check-failed' }] });
    const again = await desk.upload(travellerId, 'the same page');
    expect(again.id).not.toBe(check.id);
    await desk.check(again);
    expect((await desk.now(again)).outcome).toBe('accepted');
  });

  it('does not count a worker that was told to stop against the picture', async () => {
    const check = await desk.upload(travellerId);
    await failing('reading', 'closed', async () => {
      for (const _ of [1, 2, 3, 4]) await expect(desk.check(check)).rejects.toThrow('closed');
    });
    await desk.check(check);
    expect((await desk.now(check)).outcome).toBe('accepted');
  });

  it('is set aside at once when no retry can help', async () => {
    const check = await desk.upload(travellerId);
    await checkDocument(desk, check.id, () => Promise.reject(new UnrecoverableFailure('the traveller is on no confirmed booking')));
    expect(await desk.failedJobs(check.id)).toEqual([{ name: 'test', reason: 'UnrecoverableFailure' }]);
  });

  it('that overruns the quick lane goes to the slow one, and back for the next step', async () => {
    const check = await desk.upload(travellerId);
    await failing('intake', 'timed-out', () => desk.check(check));
    expect(await desk.now(check)).toMatchObject({ state: 'running', step: 'intake', lane: 'slow' });
    expect(await desk.told('document.slow', check.id)).toEqual([{ checkId: check.id, travellerId, step: 'intake', lane: 'slow', order: 0 }]);
    await desk.check(check);
    expect(desk.reader.intakes).toBe(1);
    await desk.check(check, {}, { lane: 'slow' });
    expect(await desk.now(check)).toMatchObject({ state: 'running', step: 'read', lane: 'quick' });
    await desk.check(check);
    expect((await desk.now(check)).outcome).toBe('accepted');
  });

  it('that overruns the slow lane too is set aside after its attempts', async () => {
    const check = await desk.upload(travellerId);
    await failing('reading', 'timed-out', async () => {
      await desk.check(check);
      await expect(desk.check(check, {}, { lane: 'slow' })).rejects.toThrow('timed-out');
      await desk.check(check, {}, { lane: 'slow' });
    });
    expect(await desk.now(check)).toMatchObject({ outcome: 'rejected', findings: [{ code: 'image.unreadable-in-time' }] });
    expect(await desk.failedJobs(check.id)).toHaveLength(1);
  });

  it('orders the next one once, however many workers carry it out side by side', async () => {
    const check = await desk.upload(travellerId);
    const run = { lane: 'quick', job: 'test', lastAttempt: false } as const;
    const ends = await Promise.all([desk.get(TakeInDocument).takeIn(check.id, run), desk.get(TakeInDocument).takeIn(check.id, run)]);
    expect(ends.sort()).toEqual(['moved-on', 'nothing-to-do']);
    await Promise.all([desk.get(ReadDocument).read(check.id, run), desk.get(ReadDocument).read(check.id, run)]);
    expect([await desk.told('document.taken-in', check.id), await desk.told('document.read', check.id)]).toEqual([[expect.anything()], [expect.anything()]]);
  });

  it('of which another run was quicker ends nothing, though its own file is gone and its job has no attempt left', async () => {
    const check = await desk.upload(travellerId);
    const { intake } = desk.reader;
    desk.reader.intake = async (...asked) => {
      desk.reader.intake = intake;
      await desk.get(TakeInDocument).takeIn(check.id, { lane: 'quick', job: 'quicker', lastAttempt: false });
      await intake(...asked);
      throw new Error('the file is gone');
    };
    expect(await desk.get(TakeInDocument).takeIn(check.id, { lane: 'quick', job: 'test', lastAttempt: true })).toBe('nothing-to-do');
    expect(await desk.now(check)).toMatchObject({ state: 'running', step: 'read' });
  });

  describe('of a picture that a newer one replaces', () => {
    it('does nothing any more, and what it was about to keep is forgotten', async () => {
      const check = await desk.upload(travellerId);
      const begun = Promise.withResolvers<void>();
      const goOn = Promise.withResolvers<void>();
      const { reading: before } = desk.reader;
      desk.reader.reading = async (...asked) => {
        begun.resolve();
        await goOn.promise;
        return before(...asked);
      };
      const checking = desk.check(check);
      await begun.promise;
      const better = await desk.upload(travellerId);
      desk.reader.reading = before;
      goOn.resolve();
      await checking;
      expect(await desk.now(check)).toMatchObject({ state: 'superseded', outcome: null, reading: null, findings: [] });
      expect(await desk.told('document.checked', check.id)).toEqual([]);
      expect(await desk.told('document.superseded', check.id)).toEqual([{ checkId: check.id, travellerId, byCheckId: better.id }]);
      await desk.check(better);
      expect((await desk.now(better)).outcome).toBe('accepted');
      await desk.check(check);
      expect((await desk.now(check)).state).toBe('superseded');
    });

    it('is not begun at all', async () => {
      const check = await desk.upload(travellerId);
      await desk.upload(travellerId);
      await desk.check(check);
      expect([desk.reader.intakes, (await desk.now(check)).state]).toEqual([0, 'superseded']);
    });

    it('leaves a finished check alone', async () => {
      const check = await desk.upload(travellerId);
      await desk.check(check);
      await desk.upload(travellerId);
      expect((await desk.now(check)).outcome).toBe('accepted');
    });

    it('is the newest by the order in which uploads were taken, not by when they began', async () => {
      const first = desk.store.database.dataSource.createQueryRunner();
      const lock = `select pg_advisory_xact_lock(hashtextextended($1, 0))`;
      await first.startTransaction();
      await first.query(lock, [`upload:${travellerId}`]);
      const uploads = [1, 2, 3].map((mark) => desk.get(UploadDocument).upload({ organisationId: desk.organisationId, travellerId, bytes: jpeg(`${mark} of three`) }));
      await first.commitTransaction();
      await first.release();
      await Promise.all(uploads);
      const rows = await desk.store.database.query<{ state: string }>('select state from document_check where traveller_id = $1 order by created_at, id', [travellerId]);
      expect(rows.map(({ state }) => state)).toEqual(['superseded', 'superseded', 'queued']);
    });
  });
});
