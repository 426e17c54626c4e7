import { Injectable } from '@nestjs/common';
import type { Refusal } from '#kernel';
import type { Transaction } from '#platform';
import type { Quantity, Shortage, Stop } from '../domain/bundle.js';

/** SQLSTATE of `hold_bundle_or_fail`; its detail lists what falls short. */
const fallsShort = 'WP001';

/** A hold about to be made, its quantities in the order of their allotments' ids. */
export interface NewHold {
  readonly holdId: string;
  readonly organisationId: string;
  readonly expiresAt: Date;
  readonly quantities: readonly Quantity[];
}

/** A change of what a hold takes; what is given back is negative. In the order of the allotments' ids. */
export interface HoldChange {
  readonly holdId: string;
  readonly organisationId: string;
  /** The counter in which the hold stands. */
  readonly counter: 'held' | 'sold';
  readonly deltas: readonly Quantity[];
}

/**
 * The only code that changes a count. Each method locks every allotment that it touches before it changes one, in the
 * order of their ids, so that two bundles can never wait for each other; callers need not know, and cannot leave it out.
 * Exported for `test/concurrency`, which replaces one guard at a time to show what it prevents.
 */
@Injectable()
export class AllotmentCounters {
  /** Writes the hold and counts what it takes, or writes nothing: then the answer is what falls short. */
  take(tx: Transaction, { holdId, organisationId, expiresAt, quantities }: NewHold): Promise<Shortage[]> {
    return tx.query<Shortage>(
      `select allotment_id as "allotmentId", label, remaining as "left", stop as stopped
         from hold_bundle($1, $2, $3, $4::uuid[], $5::integer[])`,
      [holdId, organisationId, expiresAt, ...columnsOf(quantities)],
    );
  }

  /** The same with the commit: others wait no longer than the database takes for both. `refusal` says what falls short. */
  takeAtCommit(tx: Transaction, { holdId, organisationId, expiresAt, quantities }: NewHold, refusal: (shortages: Shortage[]) => Refusal): void {
    tx.atCommit(
      'select hold_bundle_or_fail($1, $2, $3, $4::uuid[], $5::integer[])',
      [holdId, organisationId, expiresAt, ...columnsOf(quantities)],
      ({ code, detail }) => (code === fallsShort && detail ? refusal(JSON.parse(detail) as Shortage[]) : undefined),
    );
  }

  /** Turns what is held into what is sold; where something of it is stopped, nothing changes and the answer is why. */
  async sell(tx: Transaction, quantities: readonly Quantity[]): Promise<Stop | null> {
    const stop = (await this.lock(tx, quantities)).find((one) => one.stopped)?.stopped ?? null;
    if (!stop) await this.write(tx, quantities, `set held = a.held - w.quantity, sold = a.sold + w.quantity`);
    return stop;
  }

  /** Puts what was held or sold back on sale. */
  async giveBack(tx: Transaction, from: 'held' | 'sold', quantities: readonly Quantity[]): Promise<void> {
    await this.lock(tx, quantities);
    await this.write(tx, quantities, `set ${from} = a.${from} - w.quantity`);
  }

  /** Rewrites the lines of a hold that the caller has locked, and counts the difference; or writes nothing, and says what falls short. */
  rewrite(tx: Transaction, { holdId, organisationId, counter, deltas }: HoldChange): Promise<Shortage[]> {
    return tx.query<Shortage>(
      `select allotment_id as "allotmentId", label, remaining as "left", stop as stopped
         from change_hold($1, $2, $3, $4::uuid[], $5::integer[])`,
      [holdId, organisationId, counter === 'sold', ...columnsOf(deltas)],
    );
  }

  /** What is read is what the lock returns: as it is after the wait. */
  private lock(tx: Transaction, quantities: readonly Quantity[]): Promise<{ stopped: Stop | null }[]> {
    return tx.query('select stopped from allotment where id = any($1) order by id for no key update', [columnsOf(quantities)[0]]);
  }

  private async write(tx: Transaction, quantities: readonly Quantity[], set: string): Promise<void> {
    const [allotments, amounts] = columnsOf(quantities);
    const changed = await tx.execute(
      `update allotment a ${set} from unnest($1::uuid[], $2::integer[]) as w (id, quantity) where a.id = w.id`,
      [allotments, amounts],
    );
    if (changed !== quantities.length) throw new Error(`${quantities.length - changed} allotments of a hold are gone`);
  }
}

const columnsOf = (quantities: readonly Quantity[]): [string[], number[]] => [
  quantities.map((line) => line.allotmentId),
  quantities.map((line) => line.quantity),
];
