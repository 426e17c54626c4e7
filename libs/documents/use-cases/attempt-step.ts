import { Injectable, Logger } from '@nestjs/common';
import { Database, describeError, publish, UnrecoverableFailure } from '#platform';
import { type CheckStep, type DocumentCheck, dueStep, type Lane } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { DocumentCheckStepRepository } from '../persistence/document-check-step.repository.js';
import { ReadingFailure } from '../reader/index.js';
import { orderOf, type StepEnd, type StepRun, type StepWork } from './check-step.js';
import { SetAsideDocument } from './set-aside-document.js';

/**
 * Attempts that a step has, counted in the row as each begins: so a picture that takes the whole worker with it runs out of
 * them too. What fails for another reason, such as storage out of reach, is taken back, and tried as often as its job allows.
 */
const MOST_ATTEMPTS = 3;

/**
 * Runs one step of a check. What it found stands in the row before the next step is ordered, both in one transaction: a
 * worker may die at any point, and the step may be run any number of times.
 */
@Injectable()
export class AttemptStep {
  private readonly logger = new Logger('documents');

  constructor(
    private readonly database: Database,
    private readonly checks: DocumentCheckRepository,
    private readonly steps: DocumentCheckStepRepository,
    private readonly setAside: SetAsideDocument,
  ) {}

  /** @throws what went wrong, when another attempt may help. */
  async attempt<Material>(id: string, work: StepWork<Material>, run: StepRun): Promise<StepEnd> {
    const check = await this.due(id, work.step, run.lane);
    if (!check) return 'nothing-to-do';
    let attempt = 0;
    try {
      const material = await work.prepare(check);
      attempt = (await this.steps.begin(check, work.step, run.lane)) ?? 0;
      if (attempt === 0) return 'nothing-to-do';
      if (attempt > MOST_ATTEMPTS) return await this.setAside.setAside(check, run.job, 'KilledTooOften');
      return await work.carryOut(check, material, run.lane);
    } catch (error) {
      // Another run was quicker, or a newer upload came: what this one still needed is gone by right.
      if (!(await this.due(id, work.step, run.lane))) return 'nothing-to-do';
      if (error instanceof ReadingFailure && error.fault === 'timed-out' && run.lane === 'quick') return this.slowDown(check, work.step);
      const poisonous = error instanceof ReadingFailure && error.fault !== 'closed';
      if (attempt > 0 && !poisonous) await this.steps.takeBack(check, work.step);
      const final = run.lastAttempt || error instanceof UnrecoverableFailure || (poisonous && attempt >= MOST_ATTEMPTS);
      if (!final) throw error;
      this.logger.error({ msg: 'document set aside', job: run.job, attempt, ...describeError(error) });
      return this.setAside.setAside(check, run.job, error instanceof Error ? error.constructor.name : 'unknown', poisonous ? 'picture' : 'ours');
    }
  }

  private async due(id: string, step: CheckStep, lane: Lane): Promise<DocumentCheck | null> {
    const check = await this.checks.byId(id);
    return check && dueStep(check) === step && check.lane === lane ? check : null;
  }

  private async slowDown(check: DocumentCheck, step: CheckStep): Promise<StepEnd> {
    const { organisationId, orders: order } = check;
    await this.database.transaction(async (tx) => {
      if (!(await this.steps.slowDown(tx, check, step))) return;
      await publish(tx, { type: 'document.slow', organisationId, subject: orderOf(check, step, { lane: 'slow', order }) });
    });
    return 'slowed-down';
  }
}
