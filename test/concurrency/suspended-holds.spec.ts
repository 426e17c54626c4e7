import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AllotmentCounters, AllotmentStopRepository, HoldBundle } from '#inventory';
import { FixedClock, newId } from '#kernel';
import { crowd, later, Stall } from './stall.js';

/** Says that it is stopped, and stops nothing: what a suspension without its guard would be. */
class OnPaper extends AllotmentStopRepository {
  override stop(): Promise<number> {
    return Promise.resolve(1);
  }
}

describe('what is suspended', () => {
  let stall: Stall;
  let places: string;
  beforeEach(async () => {
    stall = await Stall.open();
    places = await stall.allotment(40);
  });
  afterEach(() => stall.db.drop());

  const hold = async (): Promise<string> => {
    const bought = await stall.buy([places]);
    if (bought.refused) throw new Error(bought.code);
    return bought.holdId;
  };

  it('keeps what it took and is what it was when it is restored: sold stays sold, and held has the time that it had left', async () => {
    const [sold, held, gone] = [await hold(), await hold(), await hold()];
    await stall.confirm(sold);
    await stall.release(gone);
    const before = await stall.counters(places);
    expect((await stall.suspend([places], [sold, held, gone])).map(({ status }) => status).sort()).toEqual(['paused', 'suspended']);
    expect([await stall.counters(places), await stall.differences()]).toEqual([before, []]);
    expect(await stall.expire({ clock: new FixedClock(later(14 * 24 * 60)) })).toEqual([]);
    stall.clock.set(later(10 * 24 * 60));
    const restored = await stall.restore([places], [sold, held, gone]);
    expect(restored.map(({ holdId, status }) => [holdId, status]).sort()).toEqual([[held, 'held'], [sold, 'confirmed']].sort());
    expect(restored.find(({ holdId }) => holdId === held)?.expiresAt).toEqual(later(10 * 24 * 60 + 30));
    expect([await stall.counters(places), await stall.differences()]).toEqual([before, []]);
    expect(await stall.restore([places], [sold, held])).toEqual([]);
  });

  it('is neither taken nor confirmed nor extended nor moved, and says why; what it took can be given up, once', async () => {
    const other = await stall.allotment(40);
    const [sold, held, late] = [await hold(), await hold(), await hold()];
    await stall.confirm(sold);
    await stall.suspend([places], [sold, held]);
    const stopped = { code: 'inventory.stopped', detail: expect.stringContaining('suspended') };
    expect(await stall.buy([places])).toMatchObject(stopped);
    expect([await stall.confirm(held), await stall.extend(held), await stall.confirm(late)]).toMatchObject([stopped, stopped, stopped]);
    expect([await stall.change(sold, [places], [other]), await stall.change(late, [], [places])]).toMatchObject([stopped, stopped]);
    const atCommit = await stall.db.database.transaction((tx) => {
      const wants = [{ allotmentId: places, quantity: 1, pointer: '/travellers/0' }];
      new HoldBundle(new AllotmentCounters()).holdAtCommit(tx, { holdId: newId(), organisationId: stall.organisationId, expiresAt: later(30), wants });
      return Promise.resolve({ refused: false });
    });
    expect(atCommit).toMatchObject(stopped);
    expect(await stall.release(sold)).toMatchObject({ refused: false });
    expect(await stall.release(sold)).toMatchObject({ code: 'inventory.hold-ended' });
    expect(await stall.restore([places], [sold, held])).toMatchObject([{ holdId: held, status: 'held' }]);
    expect(await stall.differences()).toEqual([]);
  });

  it('lets somebody in while it is suspended, and confirms what should stand still, when nothing is locked', async () => {
    const held = await hold();
    await stall.suspend([places], [], { stops: new OnPaper() });
    expect([(await stall.buy([places])).refused, (await stall.confirm(held)).refused]).toEqual([false, false]);
  });

  it('lets nobody in who comes after it: of 40 who hold and confirm while it is suspended, each is suspended with it or was refused', async () => {
    const early = await Promise.all(crowd(10).map(hold));
    const late: string[] = [];
    const buyers = crowd(30).map(async () => {
      const bought = await stall.buy([places]);
      if (!bought.refused) late.push(bought.holdId);
      return bought.refused ? bought.code : 'held';
    });
    const confirmed = early.map((id) => stall.confirm(id));
    const stopping = stall.suspend([places], []);
    const outcomes = await Promise.all(buyers);
    await Promise.all([...confirmed, stopping]);
    expect(outcomes.filter((outcome) => outcome !== 'held' && outcome !== 'inventory.stopped')).toEqual([]);
    await stall.suspend([places], [...early, ...late]);
    const statuses = await stall.statuses([...early, ...late]);
    expect(statuses.filter((status) => status !== 'paused' && status !== 'suspended')).toEqual([]);
    expect(await stall.buy([places])).toMatchObject({ code: 'inventory.stopped' });
    expect(await stall.differences()).toEqual([]);
  });

  it('stays cancelled once it is cancelled: a reopening opens what was suspended alone', async () => {
    const owners = await stall.db.database.query<{ id: string }>('select owner_id as id from allotment where id = $1', [places]);
    const ids = owners.map(({ id }) => id);
    const stops = new AllotmentStopRepository();
    await stall.db.database.transaction((tx) => stops.stop(tx, stall.organisationId, ids, 'cancelled'));
    await stall.suspend([places], []);
    await stall.restore([places], []);
    expect(await stall.buy([places])).toMatchObject({ code: 'inventory.stopped', detail: expect.stringContaining('cancelled') });
  });
});
