import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { ReviewStep } from '../domain/index.js';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { DocumentDecisionRepository } from '../persistence/document-decision.repository.js';
import { DocumentRevision } from './document-revision.js';

/** A check as an officer works on it. */
export interface DocumentReview {
  readonly check: DocumentCheck;
  /** Goes back with a decision: what was looked at. */
  readonly revision: string;
  readonly history: readonly ReviewStep[];
  /** The traveller's newer check; null where this is the newest. */
  readonly supersededBy: string | null;
}

/** Opens a check for its review. Showing what was read is a reveal: the caller has that recorded first. */
@Injectable()
export class ReadDocumentReview {
  constructor(
    private readonly checks: DocumentCheckRepository,
    private readonly decisions: DocumentDecisionRepository,
    private readonly revisions: DocumentRevision,
  ) {}

  /** Refuses `not-found`, also for a check of another organisation. */
  async read(organisationId: string, checkId: string): Promise<Result<DocumentReview>> {
    const check = await this.checks.inOrganisation(organisationId, checkId);
    const newest = check && (await this.checks.latest(organisationId, check.travellerId));
    if (!check || !newest) return refuse('not-found');
    return success({
      check,
      revision: this.revisions.of(check),
      history: await this.decisions.ofCheck(check),
      supersededBy: newest.id === check.id ? null : newest.id,
    });
  }
}
