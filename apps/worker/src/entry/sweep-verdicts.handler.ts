import { JudgeDue, JudgeRuleChanges } from '#entry';
import { Handles, type JobHandler } from '#platform';
import { JudgeBooked } from '#readiness';
import { jobs } from '../jobs.js';

/**
 * Judges whom no event names: in the first minute of a day those whose verdict the day may change, at any time those who are booked and
 * have none, and the rest of a change that nobody is judging any more.
 */
@Handles(jobs.sweepVerdicts)
export class SweepVerdictsHandler implements JobHandler<typeof jobs.sweepVerdicts> {
  constructor(
    private readonly due: JudgeDue,
    private readonly changes: JudgeRuleChanges,
    private readonly booked: JudgeBooked,
  ) {}

  async handle(): Promise<void> {
    await this.changes.judgeStuck();
    await this.due.judge();
    await this.booked.missing();
  }
}
