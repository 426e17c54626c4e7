import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import type { Blocker } from '../domain/blocker.js';
import { blockersOf } from '../domain/blockers.js';
import { criticalPath, failsOn, type PathStep } from '../domain/critical-path.js';
import { dueDates } from '../domain/due-dates.js';
import { FindStandings } from './find-standings.js';
import type { TravellerCase } from './read-traveller-case.js';

/** What blocks one traveller, and what becomes of it. */
export interface Assessment {
  readonly travellerId: string;
  readonly blockers: readonly Blocker[];
  /** Null when nothing is in the way of which the trip fails. */
  readonly failsOn: IsoDate | null;
  readonly path: readonly PathStep[];
  readonly arrived: boolean;
}

/** Finds out what blocks travellers of one departure: as many statements for all of them as for one. */
@Injectable()
export class AssessTravellers {
  constructor(
    private readonly standings: FindStandings,
    private readonly clock: Clock,
  ) {}

  /** In the order of the cases; without those who were erased meanwhile. */
  async of(organisationId: string, departureId: string, cases: readonly TravellerCase[]): Promise<Assessment[]> {
    const standings = await this.standings.of(organisationId, departureId, cases);
    const today = dayOf(this.clock.now());
    return cases.flatMap(({ travellerId, departure: { startsOn } }) => {
      const standing = standings.get(travellerId);
      if (!standing) return [];
      const due = dueDates(startsOn, standing.applyBy, standing.answerBy);
      const blockers = blockersOf(standing, due);
      return [{ travellerId, arrived: standing.arrived, blockers, failsOn: failsOn(blockers), path: criticalPath(blockers, { startsOn, due, today }) }];
    });
  }
}
