import { Injectable } from '@nestjs/common';
import { publish, type Transaction } from '#platform';
import { finding, type Judgement, outcomeOf } from '../domain/index.js';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckIndexRepository } from '../persistence/document-check-index.repository.js';

type Holder = Pick<DocumentCheck, 'organisationId' | 'travellerId'>;

/** Of these travellers of one organisation, those who travel at the same time as the one who is judged. */
export type Travelling = (travellerIds: readonly string[]) => Promise<readonly string[]>;

/** Notices when one document is uploaded for two travellers of an organisation. Neither is told who the other is. */
@Injectable()
export class KnownElsewhere {
  constructor(private readonly indexes: DocumentCheckIndexRepository) {}

  /**
   * Notes whose document this is, and adds the finding when somebody else who travels has it too. Call it with the check
   * locked, in the transaction that keeps the judgement: of two at once, the later sees the earlier, and has it judged again.
   */
  async judge(tx: Transaction, check: DocumentCheck, judgement: Judgement, travelling: Travelling): Promise<Judgement> {
    if (!judgement.fields) return judgement;
    const index = this.indexes.indexOf(check.organisationId, judgement.fields);
    const before = await this.indexes.ofTraveller(tx, check);
    const changed = before.length !== 1 || !before[0]?.equals(index);
    await this.indexes.lock(tx, [index, ...before]);
    if (changed) {
      await this.indexes.write(tx, check, index);
      await this.tellAll(tx, check, [index, ...before]);
    }
    const others = await this.indexes.others(tx, check, [index]);
    if (others.length === 0 || (await travelling(others)).length === 0) return judgement;
    const findings = [...judgement.findings, finding('passport.known-elsewhere')];
    return { ...judgement, findings, outcome: outcomeOf(findings) };
  }

  /** Has everyone judged again whose document this traveller has, or had until now. */
  async tellOthers(tx: Transaction, holder: Holder): Promise<void> {
    const indexes = await this.indexes.ofTraveller(tx, holder);
    await this.indexes.lock(tx, indexes);
    await this.tellAll(tx, holder, indexes);
  }

  private async tellAll(tx: Transaction, holder: Holder, indexes: readonly Buffer[]): Promise<void> {
    for (const travellerId of await this.indexes.others(tx, holder, indexes)) {
      await publish(tx, { type: 'document.holders-changed', organisationId: holder.organisationId, subject: { travellerId } });
    }
  }
}
