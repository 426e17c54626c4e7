import { afterEach, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { drawPassport, zoneOf } from '../../../test/fixtures/passport/index.js';
import { people } from '../../../test/e2e/people.js';
import { ReadingLanes } from './reading-lanes.js';
import { ReadingPool } from './reading-pool.js';

const [person] = people;
if (!person) throw new Error('there is nobody to draw');
const patient = { quick: 60_000, slow: 60_000 };

describe('the reading pool', () => {
  let pool: ReadingPool;
  afterEach(() => pool.onApplicationShutdown());

  it('takes a picture in, then reads what it kept of it, and knows the size that it came in', async () => {
    pool = new ReadingPool(1, patient);
    const page = await drawPassport(person, { width: 3000 });
    const taken = await pool.takeIn(page, 'quick');
    if ('refused' in taken) throw new Error(taken.refused);
    const original = await sharp(page).metadata();
    expect(taken.takenIn).toMatchObject({ picture: { width: original.width, height: original.height }, kept: { width: 2600 } });
    const read = await pool.read(taken.kept, taken.takenIn, 'quick');
    expect(read).toMatchObject({ reading: { lines: zoneOf(person), picture: taken.takenIn.picture, kept: taken.takenIn.kept } });
  }, 60_000);

  it('keeps a process apart for slow pictures, and counts those that it had to replace', async () => {
    pool = new ReadingPool(1, { quick: 1, slow: 60_000 });
    const page = await drawPassport(person, { width: 900 });
    await expect(pool.takeIn(page, 'quick')).rejects.toMatchObject({ fault: 'timed-out' });
    expect(await pool.takeIn(page, 'slow')).toHaveProperty('kept');
    expect([pool.lanes.quick.restarts, pool.lanes.slow.restarts, pool.lanes.slow.busy]).toEqual([1, 0, 0]);
  }, 60_000);

  it('says why a file will not do', async () => {
    pool = new ReadingPool(1, patient);
    expect(await pool.takeIn(Buffer.from('%PDF-1.7'), 'quick')).toEqual({ refused: expect.any(String) });
  }, 60_000);
});

describe('lanes', () => {
  it('take what was begun before what is new, and each as it came', async () => {
    const lanes = new ReadingLanes(1, {});
    const done: string[] = [];
    const gate = Promise.withResolvers<void>();
    const work = (name: string) => async (): Promise<void> => {
      await gate.promise;
      done.push(name);
    };
    const all = [lanes.run('then', work('one')), lanes.run('then', work('two')), lanes.run('then', work('three')), lanes.run('first', work('begun'))];
    expect(lanes.busy).toBe(1);
    gate.resolve();
    await Promise.all(all);
    expect([done, lanes.busy]).toEqual([['one', 'begun', 'two', 'three'], 0]);
    await lanes.close();
  });
});
