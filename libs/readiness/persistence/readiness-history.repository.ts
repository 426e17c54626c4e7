import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { Database } from '#platform';
import type { ChangeReason, Difference, ReadinessState } from '../domain/readiness-change.js';
import type { DepartureKey, ReadinessSummary } from './readiness-state.repository.js';

/** One change of one traveller's readiness, and why. */
export interface ReadinessChange extends Difference {
  readonly id: string;
  readonly travellerId: string;
  readonly before: ReadinessState | null;
  readonly after: ReadinessState;
  readonly reason: ChangeReason;
  readonly eventId: string | null;
  readonly at: Date;
}

/** How many went and how many of them were ready at the end of a day. */
export interface ReadinessDay {
  readonly day: IsoDate;
  readonly travellers: number;
  readonly ready: number;
}

/** Reads what became of readiness over time. */
@Injectable()
export class ReadinessHistoryRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first; `before` is the id of the last one seen. */
  changes({ organisationId, departureId }: DepartureKey, before: string | null, limit: number): Promise<ReadinessChange[]> {
    return this.database.query<ReadinessChange>(
      `select id, traveller_id as "travellerId", state_before as before, state_after as after, added, removed, moved, reason, event_id as "eventId", created_at as at
         from readiness_change
        where organisation_id = $1 and departure_id = $2 and ($3::uuid is null or id < $3)
        order by id desc limit $4`,
      [organisationId, departureId, before, limit],
    );
  }

  /** Every day on which something changed, the oldest first. */
  days({ organisationId, departureId }: DepartureKey): Promise<ReadinessDay[]> {
    return this.database.query<ReadinessDay>(
      `with step as (
         select (created_at at time zone 'UTC')::date as day,
                sum((state_after <> 'left')::integer - (coalesce(state_before, 'left') <> 'left')::integer) as came,
                sum((state_after = 'ready')::integer - (coalesce(state_before, 'left') = 'ready')::integer) as readied
           from readiness_change where organisation_id = $1 and departure_id = $2 group by 1)
       select day::text as day, (sum(came) over w)::integer as travellers, (sum(readied) over w)::integer as ready
         from step window w as (order by day) order by day`,
      [organisationId, departureId],
    );
  }

  /** Departures that have not ended, as they were found last. */
  summaries(organisationId: string): Promise<ReadinessSummary[]> {
    return this.database.query<ReadinessSummary>(
      `select r.departure_id as "departureId", r.travellers, r.ready, r.fails_on::text as "failsOn", r.fails_by as "failsBy"
         from readiness_departure r join departure d on d.organisation_id = r.organisation_id and d.id = r.departure_id
        where r.organisation_id = $1 and d.ends_on >= $2 order by r.departure_id`,
      [organisationId, dayOf(this.clock.now())],
    );
  }
}
