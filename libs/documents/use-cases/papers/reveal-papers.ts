import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, Files, publish } from '#platform';
import { DocumentRevealRepository } from '../../persistence/document-reveal.repository.js';
import { type Paper, PaperRepository } from '../../persistence/paper.repository.js';
import { OPEN_MINUTES } from '../reveal-document.js';

interface Onlooker {
  readonly organisationId: string;
  readonly userId: string;
  readonly travellerId: string;
}

/** Opens a traveller's papers to a member of staff. Every look is on record, with who and why, before anything is shown. */
@Injectable()
export class RevealPapers {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly papers: PaperRepository,
    private readonly reveals: DocumentRevealRepository,
  ) {}

  /** Opens everything of the traveller to this person for fifteen minutes; the passport is under the same reveal. */
  async reveal(onlooker: Onlooker, reason: string): Promise<void> {
    const { organisationId, travellerId } = onlooker;
    await this.database.transaction(async (tx) => {
      const revealId = await this.reveals.insert(tx, onlooker, reason);
      await publish(tx, { type: 'paper.revealed', organisationId, subject: { travellerId, revealId } });
    });
  }

  /** True while this person may look. */
  isOpen(onlooker: Onlooker): Promise<boolean> {
    return this.reveals.isOpen(onlooker, OPEN_MINUTES);
  }

  /** Refuses `not-found`, also until it was looked through for malware, and `document.reveal-required`. */
  async open({ organisationId, userId }: Omit<Onlooker, 'travellerId'>, paperId: string): Promise<Result<{ paper: Paper; bytes: Buffer }>> {
    const paper = await this.papers.byId(organisationId, paperId);
    if (paper?.state !== 'usable') return refuse('not-found');
    const { travellerId } = paper;
    if (!(await this.isOpen({ organisationId, userId, travellerId }))) return refuse('document.reveal-required');
    return success({ paper, bytes: await this.files.get(travellerId, paper.file) });
  }
}
