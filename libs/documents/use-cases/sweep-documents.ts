import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { CheckDocument } from './check-document.js';

/** A check that takes longer than this was lost on the way, in minutes. */
const LOST_AFTER = 3;

/** Finds what was left lying: checks that nobody works on, and originals that outlived their check. */
@Injectable()
export class SweepDocuments {
  constructor(
    private readonly database: Database,
    private readonly checks: DocumentCheckRepository,
    private readonly check: CheckDocument,
  ) {}

  async sweep(): Promise<void> {
    for (const { id, organisationId } of await this.checks.stuckSince(LOST_AFTER)) {
      await this.database.transaction((tx) => publish(tx, { type: 'document.check-lost', organisationId, subject: { checkId: id } }));
    }
    for (const { id, originalFile } of await this.checks.withLeftoverOriginal()) await this.check.forgetOriginal(id, originalFile);
  }
}
