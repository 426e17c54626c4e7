import { Injectable } from '@nestjs/common';
import type { DocumentCheck } from '../persistence/document-check.js';
import { AttemptStep } from './attempt-step.js';
import type { StepEnd, StepRun } from './check-step.js';
import { JudgeDocument, type JudgingContext } from './judge-document.js';

/** The last step of a check: from what was read to its outcome. Whoever hears of the outcome writes to the traveller. */
@Injectable()
export class ConcludeDocument {
  constructor(
    private readonly attempts: AttemptStep,
    private readonly judge: JudgeDocument,
  ) {}

  /** `gather` fetches what the reading is compared with, while the check is locked. */
  conclude(id: string, gather: (check: DocumentCheck) => Promise<JudgingContext>, run: StepRun): Promise<StepEnd> {
    return this.attempts.attempt(
      id,
      {
        step: 'judge',
        prepare: async () => undefined,
        carryOut: async (check) => (await this.judge.conclude(check, () => gather(check))) ?? 'nothing-to-do',
      },
      run,
    );
  }
}
