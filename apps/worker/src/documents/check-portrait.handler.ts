import { CheckPortrait } from '#documents';
import { Handles, type JobHandler, type JobRun, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';

@Handles(jobs.checkPortrait)
export class CheckPortraitHandler implements JobHandler<typeof jobs.checkPortrait> {
  constructor(private readonly portraits: CheckPortrait) {}

  async handle({ portraitId }: PayloadOf<typeof jobs.checkPortrait>, { lastAttempt }: JobRun): Promise<void> {
    try {
      await this.portraits.check(portraitId);
    } catch (error) {
      if (lastAttempt) await this.portraits.giveUp(portraitId);
      throw error;
    }
  }
}
