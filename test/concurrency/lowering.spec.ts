import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AllotmentTermsRepository, ChangeAllotment, type LockedAllotment } from '#inventory';
import { newId } from '#kernel';
import { brokenConstraint, type Database, type Transaction } from '#platform';
import { Barrier } from './barrier.js';
import { crowd, Stall } from './stall.js';

/** Reads what is taken and decides without the lock, once every buyer has come as far. */
class Unlocked extends AllotmentTermsRepository {
  constructor(
    database: Database,
    private readonly everybodyIsHere: Barrier,
    private readonly boughtOut: Promise<unknown>,
  ) {
    super(database);
  }

  override async lock(tx: Transaction, organisationId: string, allotmentId: string): Promise<LockedAllotment | undefined> {
    const [row] = await tx.query<LockedAllotment>(
      'select capacity, overbooking, null as "releaseOn", unit_size as "unitSize", held + sold as taken, version from allotment where organisation_id = $1 and id = $2',
      [organisationId, allotmentId],
    );
    await this.everybodyIsHere.wait();
    await this.boughtOut;
    return row;
  }
}

describe('an allotment that is lowered from 10 to 5 while 10 buyers come', () => {
  let stall: Stall;
  beforeAll(async () => {
    stall = await Stall.open();
  });
  afterAll(() => stall.db.drop());

  const lower = (allotmentId: string, terms: AllotmentTermsRepository) =>
    new ChangeAllotment(stall.db.database, terms).change({
      organisationId: stall.organisationId, allotmentId, userId: newId(), version: 1, capacity: 5, overbooking: 0, releaseOn: null, reason: 'Fewer rooms',
    });

  it('is stopped by the CHECK constraint alone when it is decided without the lock', async () => {
    const places = await stall.allotment(10);
    const everybodyIsHere = new Barrier(11);
    const buying = Promise.all(crowd(10).map(async () => {
      await everybodyIsHere.wait();
      return stall.buy([places]);
    }));
    const lowered = await lower(places, new Unlocked(stall.db.database, everybodyIsHere, buying)).catch((error: unknown) => error);
    expect(brokenConstraint(lowered)).toBe('allotment_never_oversold');
    expect(await stall.takenByRows(places)).toBe(10);
  });

  it('is refused or leaves five, never a fault, with the lock', async () => {
    for (const _round of crowd(5)) {
      const places = await stall.allotment(10);
      const [lowered, ...bought] = await Promise.all([lower(places, new AllotmentTermsRepository(stall.db.database)), ...crowd(10).map(() => stall.buy([places]))]);
      const sold = bought.filter((outcome) => !outcome.refused).length;
      expect(lowered.refused ? [lowered.code, sold] : ['lowered', sold]).toEqual(lowered.refused ? ['inventory.below-taken', 10] : ['lowered', 5]);
      expect(await stall.takenByRows(places)).toBe(sold);
    }
  });
});
