import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';

/** What a room has to do while the traveller can still be read. Runs in the transaction that erases. */
export type ErasureStep = (tx: Transaction, organisationId: string, travellerId: string) => Promise<void>;

/**
 * What other rooms do before a traveller is erased, because afterwards nobody can tell any more what was theirs. A room adds its step
 * when its module starts; everything that can wait goes by the event `traveller.erased`.
 */
@Injectable()
export class BeforeErasing {
  private readonly steps: ErasureStep[] = [];

  add(step: ErasureStep): void {
    this.steps.push(step);
  }

  async run(...[tx, organisationId, travellerId]: Parameters<ErasureStep>): Promise<void> {
    for (const step of this.steps) await step(tx, organisationId, travellerId);
  }
}
