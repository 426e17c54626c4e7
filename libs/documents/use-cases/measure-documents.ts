import { Injectable } from '@nestjs/common';
import { DocumentCheckStepRepository } from '../persistence/document-check-step.repository.js';
import type { CheckStep } from '../persistence/document-check.js';

/** How long travellers wait at this moment: for metrics. */
@Injectable()
export class MeasureDocuments {
  constructor(private readonly steps: DocumentCheckStepRepository) {}

  /** Seconds since the upload of the oldest unfinished check, by the step that it stands before; 0 where there is none. */
  async oldest(): Promise<Record<CheckStep, number>> {
    const oldest: Record<CheckStep, number> = { intake: 0, read: 0, judge: 0 };
    for (const { step, seconds } of await this.steps.oldest()) oldest[step] = seconds;
    return oldest;
  }
}
