import { Injectable } from '@nestjs/common';
import type { TermsVersion } from '../domain/terms.js';
import { TermsRepository } from '../persistence/terms.repository.js';

/** What customers agree to. */
@Injectable()
export class ReadTerms {
  constructor(private readonly terms: TermsRepository) {}

  /** The newest version of the departure's package; undefined where it has none. */
  current(organisationId: string, departureId: string): Promise<TermsVersion | undefined> {
    return this.terms.current(organisationId, departureId);
  }

  /** Versions by id, of whichever package. */
  byIds(organisationId: string, ids: readonly string[]): Promise<Map<string, TermsVersion>> {
    return this.terms.byIds(organisationId, ids);
  }
}
