import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';

/** Opens document checks. */
@Injectable()
export class ReadDocumentChecks {
  constructor(private readonly checks: DocumentCheckRepository) {}

  /** One check of one traveller. Refuses `not-found`, also for a check of anyone else. */
  async one(organisationId: string, travellerId: string, id: string): Promise<Result<DocumentCheck>> {
    const check = await this.checks.ofTraveller(organisationId, travellerId, id);
    return check ? success(check) : refuse('not-found');
  }

  /** The newest check of a traveller, or null before the first upload. */
  latest(organisationId: string, travellerId: string): Promise<DocumentCheck | null> {
    return this.checks.latest(organisationId, travellerId);
  }
}
