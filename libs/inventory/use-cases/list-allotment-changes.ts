import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { type AllotmentChange, AllotmentTermsRepository } from '../persistence/allotment-terms.repository.js';

/** Who changed an allotment's terms, when, to what and why. */
@Injectable()
export class ListAllotmentChanges {
  constructor(private readonly terms: AllotmentTermsRepository) {}

  /** The newest first, a hundred at most. Refuses `not-found`. */
  async list(organisationId: string, allotmentId: string): Promise<Result<AllotmentChange[]>> {
    if (!(await this.terms.exists(organisationId, allotmentId))) return refuse('not-found');
    return success(await this.terms.changes(organisationId, allotmentId));
  }
}
