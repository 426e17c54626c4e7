import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import type { Transaction } from '#platform';
import { exhausted, quantitiesOf, type Want } from '../domain/bundle.js';
import { AllotmentCounters } from '../persistence/allotment-counters.js';

/**
 * Quantities to take from several allotments at once. `holdId` is a new id, chosen by the caller so that it can write
 * what refers to the hold beforehand. `expiresAt` is the first instant at which the quantities may go to others.
 */
export interface Bundle {
  readonly holdId: string;
  readonly organisationId: string;
  readonly expiresAt: Date;
  readonly wants: readonly Want[];
}

/** Takes a bundle, all or nothing. */
@Injectable()
export class HoldBundle {
  constructor(private readonly counters: AllotmentCounters) {}

  /**
   * Call it last in a transaction: from here to the commit, others wait for the same allotments.
   * Refuses with `inventory.exhausted`: each want that does not fit, at its pointer, with what is left; nothing is written.
   */
  async hold(tx: Transaction, { holdId, organisationId, expiresAt, wants }: Bundle): Promise<Result<null>> {
    const quantities = quantitiesOf(wants);
    const shortages = await this.counters.take(tx, { holdId, organisationId, expiresAt, quantities });
    return shortages.length > 0 ? exhausted(wants, shortages) : success(null);
  }

  /**
   * The same, together with the commit where nothing else follows: it is the transaction that refuses with `inventory.exhausted`
   * where something falls short, whatever the caller has returned by then.
   */
  holdAtCommit(tx: Transaction, { holdId, organisationId, expiresAt, wants }: Bundle): void {
    const hold = { holdId, organisationId, expiresAt, quantities: quantitiesOf(wants) };
    this.counters.takeAtCommit(tx, hold, (shortages) => exhausted(wants, shortages));
  }
}
