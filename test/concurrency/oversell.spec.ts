import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AllotmentCounters, type NewHold, type Shortage } from '#inventory';
import { brokenConstraint, type Transaction } from '#platform';
import { Barrier } from './barrier.js';
import { crowd, Stall } from './stall.js';

/** Writes the rows of a hold as the real one does, and nothing else. */
async function writeHold(tx: Transaction, { holdId, organisationId, expiresAt, quantities }: NewHold): Promise<void> {
  await tx.execute('insert into hold (id, organisation_id, expires_at) values ($1, $2, $3)', [holdId, organisationId, expiresAt]);
  for (const { allotmentId, quantity } of quantities) {
    await tx.execute('insert into hold_line values ($1, $2, $3, $4)', [organisationId, holdId, allotmentId, quantity]);
  }
}

/** What most booking systems do: read what is left, decide, write what it should be now. */
class ReadCheckWrite extends AllotmentCounters {
  constructor(private readonly allHaveRead: Barrier) {
    super();
  }

  override async take(tx: Transaction, hold: NewHold): Promise<Shortage[]> {
    for (const { allotmentId, quantity } of hold.quantities) {
      const [row] = await tx.query<{ held: number; left: number }>(
        'select held, capacity - held - sold as left from allotment where id = $1',
        [allotmentId],
      );
      await this.allHaveRead.wait();
      if (row!.left < quantity) return [{ allotmentId, label: 'Places', left: row!.left }];
      await tx.execute('update allotment set held = $2 where id = $1', [allotmentId, row!.held + quantity]);
    }
    await writeHold(tx, hold);
    return [];
  }
}

/** Forgets the condition: adds without looking. */
class Unconditional extends AllotmentCounters {
  override async take(tx: Transaction, hold: NewHold): Promise<Shortage[]> {
    for (const { allotmentId, quantity } of hold.quantities) {
      await tx.execute('update allotment set held = held + $2 where id = $1', [allotmentId, quantity]);
    }
    await writeHold(tx, hold);
    return [];
  }
}

describe('50 buyers at once for 10 places', () => {
  let stall: Stall;
  beforeAll(async () => {
    stall = await Stall.open();
  });
  afterAll(() => stall.db.drop());

  it('sells 50 when each reads, checks and writes', async () => {
    const places = await stall.allotment(10);
    const counters = new ReadCheckWrite(new Barrier(50));
    const outcomes = await Promise.all(crowd(50).map(() => stall.buy([places], { counters })));
    expect(outcomes.filter((outcome) => !outcome.refused)).toHaveLength(50);
    expect(await stall.takenByRows(places)).toBe(50);
    const difference = (await stall.differences()).find((found) => found.allotmentId === places);
    expect(difference).toMatchObject({ held: 1, heldByRows: 50 });
  });

  it('is stopped at 10 by the CHECK constraint when the code forgets the condition', async () => {
    const places = await stall.allotment(10);
    const outcomes = await Promise.allSettled(crowd(50).map(() => stall.buy([places], { counters: new Unconditional() })));
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(40);
    expect(new Set(lost.map(({ reason }) => brokenConstraint(reason)))).toEqual(new Set(['allotment_never_oversold']));
    expect(await stall.takenByRows(places)).toBe(10);
    expect(await stall.counters(places)).toEqual({ held: 10, sold: 0 });
  });

  it('sells exactly 10 with the guard on, and answers each of the other 40', async () => {
    const places = await stall.allotment(10);
    const outcomes = await Promise.all(crowd(50).map(() => stall.buy([places])));
    const refused = outcomes.filter((outcome) => outcome.refused);
    expect(refused).toHaveLength(40);
    expect(refused[0]).toEqual({
      refused: true,
      code: 'inventory.exhausted',
      detail: 'Places: none left.',
      errors: [{ pointer: '/travellers/0', detail: 'Places: none left.' }],
    });
    expect(await stall.counters(places)).toEqual({ held: 10, sold: 0 });
    expect(await stall.takenByRows(places)).toBe(10);
  });

  it('takes a bundle of four whole or not at all', async () => {
    const [places, beds, seats, slots] = await Promise.all([30, 25, 10, 40].map((capacity) => stall.allotment(capacity)));
    const bundle = [places!, beds!, seats!, slots!];
    const outcomes = await Promise.all(crowd(50).map(() => stall.buy(bundle)));
    expect(outcomes.filter((outcome) => !outcome.refused)).toHaveLength(10);
    for (const allotment of bundle) {
      expect(await stall.counters(allotment)).toEqual({ held: 10, sold: 0 });
      expect(await stall.takenByRows(allotment)).toBe(10);
    }
  });
});
