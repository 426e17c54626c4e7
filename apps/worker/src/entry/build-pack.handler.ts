import { BuildPack } from '#entry';
import { ErasedError, Handles, type JobHandler, type JobRun, type PayloadOf, UnrecoverableFailure } from '#platform';
import { jobs } from '../jobs.js';
import { PapersAtHand } from './papers-at-hand.js';

/** Makes the pack of files for a list, going on where an earlier attempt was. */
@Handles(jobs.buildPack)
export class BuildPackHandler implements JobHandler<typeof jobs.buildPack> {
  constructor(
    private readonly packs: BuildPack,
    private readonly papers: PapersAtHand,
  ) {}

  async handle({ organisationId, packId }: PayloadOf<typeof jobs.buildPack>, { lastAttempt }: JobRun): Promise<void> {
    try {
      await this.packs.build(organisationId, packId, this.papers);
    } catch (error) {
      const erased = error instanceof ErasedError;
      if (erased || lastAttempt) await this.packs.giveUp(organisationId, packId);
      throw erased ? new UnrecoverableFailure('somebody on the list was erased') : error;
    }
  }
}
