import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { type Judgement, sameFindings } from '../domain/index.js';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentDecisionRepository } from '../persistence/document-decision.repository.js';

/** Holds an officer's word against a later judgement, for as long as what the officer saw is what is there. */
@Injectable()
export class KeepDecision {
  constructor(private readonly decisions: DocumentDecisionRepository) {}

  /**
   * The judgement with the outcome that counts. The caller has locked the check. A decision lapses when other things are
   * found than the officer saw; once a person has looked, no machine says yes again.
   */
  async over(tx: Transaction, check: DocumentCheck, judgement: Judgement): Promise<Judgement> {
    const { decision } = check;
    if (decision && sameFindings(check.findings, judgement.findings)) return { ...judgement, outcome: decision.decision };
    if (decision) await this.decisions.lapse(tx, check);
    else if (!(await this.decisions.exist(check))) return judgement;
    return { ...judgement, outcome: judgement.outcome === 'accepted' ? 'needs-review' : judgement.outcome };
  }
}
