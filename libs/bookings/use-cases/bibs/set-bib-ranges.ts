import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { BibRange } from '../../domain/bibs/assign-bibs.js';
import { checkRanges } from '../../domain/bibs/check-ranges.js';
import { type BibKey, BibRepository } from '../../persistence/bib.repository.js';

/** Says which numbers each category has. Numbers that are worn already stay with whoever wears them. */
@Injectable()
export class SetBibRanges {
  constructor(
    private readonly database: Database,
    private readonly bibs: BibRepository,
  ) {}

  /** Refuses `bib.ranges-invalid` with a pointer to each fault, or `bib.changed`. */
  set(key: BibKey, version: number, ranges: readonly BibRange[]): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const refusal = checkRanges(ranges);
      if (refusal) return refusal;
      const now = await this.bibs.lock(tx, key);
      if (now !== version) return refuse('bib.changed', { detail: 'Numbers were given or ranges changed since you read them. Look again, then repeat your change.' });
      await this.bibs.replaceRanges(tx, key, ranges);
      await this.bibs.raiseVersion(tx, key);
      await publish(tx, { type: 'bib.ranges-set', organisationId: key.organisationId, subject: { eventId: key.eventId, ranges: ranges.length } });
      return success(null);
    });
  }
}
