import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, Files, publish } from '#platform';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { DocumentRevealRepository } from '../persistence/document-reveal.repository.js';

/** How long the picture may be looked at after a reason was given, in minutes. */
export const OPEN_MINUTES = 15;

interface Onlooker {
  readonly organisationId: string;
  readonly userId: string;
  readonly travellerId: string;
}

/** Shows a passport to a member of staff. Every look is on record, with who and why, before anything is shown. */
@Injectable()
export class RevealDocument {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly checks: DocumentCheckRepository,
    private readonly reveals: DocumentRevealRepository,
  ) {}

  /** Records the look and returns the newest check in clear. Refuses `not-found` where nothing was uploaded. */
  async reveal(onlooker: Onlooker, reason: string): Promise<Result<DocumentCheck>> {
    const { organisationId, travellerId } = onlooker;
    return this.database.transaction(async (tx) => {
      const check = await this.checks.latest(organisationId, travellerId);
      if (!check) return refuse('not-found');
      const revealId = await this.reveals.insert(tx, onlooker, reason);
      await publish(tx, { type: 'document.revealed', organisationId, subject: { travellerId, checkId: check.id, revealId } });
      return success(check);
    });
  }

  /** True when this person revealed it in the last 15 minutes. */
  isOpen(onlooker: Onlooker): Promise<boolean> {
    return this.reveals.isOpen(onlooker, OPEN_MINUTES);
  }

  /** The kept picture, a JPEG. Refuses `document.reveal-required` unless this person revealed it in the last 15 minutes. */
  async picture(onlooker: Onlooker): Promise<Result<Buffer>> {
    const { organisationId, travellerId } = onlooker;
    const check = await this.checks.latest(organisationId, travellerId);
    if (!check?.keptFile) return refuse('not-found');
    if (!(await this.reveals.isOpen(onlooker, OPEN_MINUTES))) return refuse('document.reveal-required');
    return success(await this.files.get(travellerId, check.keptFile));
  }
}
