import { CheckPack } from '#entry';
import { Handles, type JobHandler, type PayloadOf } from '#platform';
import { jobs } from '../jobs.js';
import { PapersAtHand } from './papers-at-hand.js';

/** Makes a pack again and compares it with the one that was made. */
@Handles(jobs.checkPack)
export class CheckPackHandler implements JobHandler<typeof jobs.checkPack> {
  constructor(
    private readonly packs: CheckPack,
    private readonly papers: PapersAtHand,
  ) {}

  handle({ organisationId, packId }: PayloadOf<typeof jobs.checkPack>): Promise<void> {
    return this.packs.check(organisationId, packId, this.papers);
  }
}
