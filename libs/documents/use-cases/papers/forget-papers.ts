import { Injectable } from '@nestjs/common';
import { Files } from '#platform';
import { PaperRepository } from '../../persistence/paper.repository.js';

/** Removes the papers of an erased traveller. Who looked at them stays on record. */
@Injectable()
export class ForgetPapers {
  constructor(
    private readonly files: Files,
    private readonly papers: PaperRepository,
  ) {}

  /** The files go first, so that a repetition after a crash still knows their names. */
  async forget(organisationId: string, travellerId: string): Promise<void> {
    for (const name of await this.papers.filesOf(organisationId, travellerId)) await this.files.remove(name);
    await this.papers.removeAll(organisationId, travellerId);
  }
}
