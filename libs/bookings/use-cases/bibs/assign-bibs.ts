import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { assignBibs } from '../../domain/bibs/assign-bibs.js';
import { type BibKey, BibRepository } from '../../persistence/bib.repository.js';
import { ListRunners } from './list-runners.js';

export interface BibCounts {
  readonly given: number;
  readonly takenBack: number;
}

/** Gives every runner of a confirmed booking a number of their category, and takes back those of whoever runs no more. */
@Injectable()
export class AssignBibs {
  constructor(
    private readonly database: Database,
    private readonly runners: ListRunners,
    private readonly bibs: BibRepository,
  ) {}

  /** In every event that the booking runs in, or ran in before it was changed. */
  async ofBooking(organisationId: string, bookingId: string): Promise<Result<BibCounts>[]> {
    const outcomes: Result<BibCounts>[] = [];
    for (const eventId of await this.bibs.eventsOf(organisationId, bookingId)) outcomes.push(await this.assign({ organisationId, eventId }));
    return outcomes;
  }

  /** Idempotent. Refuses `bib.changed` when somebody else gave the same numbers at this moment. Returns how many were given and taken back. */
  assign(key: BibKey): Promise<Result<BibCounts>> {
    return this.database.transaction(async (tx) => {
      await this.bibs.lock(tx, key);
      const [ranges, worn, spent] = [await this.bibs.ranges(key), await this.bibs.worn(key), await this.bibs.spent(key)];
      const changes = assignBibs(await this.runners.list(key), ranges, worn, spent);
      const counts = { given: changes.given.length, takenBack: changes.takenBack.length };
      if (counts.given + counts.takenBack === 0) return success(counts);
      await this.bibs.takeBack(tx, key, changes.takenBack);
      if (!(await this.bibs.give(tx, key, changes.given))) return refuse('bib.changed');
      await this.bibs.raiseVersion(tx, key);
      await publish(tx, { type: 'bibs.assigned', organisationId: key.organisationId, subject: { eventId: key.eventId, ...counts } });
      return success(counts);
    });
  }
}
