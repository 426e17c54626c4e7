import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { Database } from '#platform';
import type { CalendarScope } from '../../domain/calendar/calendar-scope.js';
import type { OpenItem } from '../../domain/readiness-change.js';

/** What a carrier wants for a block of seats. */
export type BlockCode = 'seat-option' | 'seat-deposit' | 'seat-ticketing';

/** One date of a calendar: what is due on a departure, for how many, and how often and when that changed. Nothing personal. */
export interface CalendarDate {
  readonly departureId: string;
  readonly tripName: string;
  readonly key: string;
  readonly code: OpenItem['code'] | BlockCode;
  readonly due: IsoDate;
  readonly travellers: number;
  readonly sequence: number;
  readonly changedAt: Date;
}

/** Reads due dates from what was stored of readiness: no traveller's data is opened for a calendar. */
@Injectable()
export class CalendarDateRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is open on departures that have not ended, the first of each departure's dates for each thing; of a traveller, their own moves. */
  of(scope: CalendarScope): Promise<CalendarDate[]> {
    return this.database.query<CalendarDate>(
      `with open as (
         select s.departure_id, i->>'key' as key, i->>'code' as code, (i->>'due')::date as due
           from readiness_state s
           join departure d on d.organisation_id = s.organisation_id and d.id = s.departure_id
           cross join jsonb_array_elements(s.items) i
          where s.organisation_id = $1 and s.state = 'blocked' and d.ends_on >= $2 and d.status <> 'cancelled' and i->>'due' is not null
            and ($3::uuid is null or s.departure_id = $3)
            and ($4::uuid is null or (s.traveller_id = $4 and i->>'owner' = 'traveller'))),
       due as (
         select departure_id, key, min(code) as code, min(due) as due, count(*)::integer as travellers from open group by departure_id, key),
       touched as (
         select c.departure_id, k as key, count(*)::integer as sequence, max(c.created_at) as changed_at
           from readiness_change c cross join unnest(c.added || c.removed || c.moved) k
          where c.organisation_id = $1 and c.departure_id in (select departure_id from due) and ($4::uuid is null or c.traveller_id = $4)
          group by c.departure_id, k)
       select due.departure_id as "departureId", p.name as "tripName", due.key, due.code, due.due::text as due, due.travellers,
              touched.sequence, touched.changed_at as "changedAt"
         from due
         join touched on touched.departure_id = due.departure_id and touched.key = due.key
         join departure d on d.organisation_id = $1 and d.id = due.departure_id
         join package p on p.organisation_id = d.organisation_id and p.id = d.package_id
        order by due.due, due.departure_id, due.key`,
      [scope.organisationId, dayOf(this.clock.now()), 'departureId' in scope ? scope.departureId : null, 'travellerId' in scope ? scope.travellerId : null],
    );
  }
}
