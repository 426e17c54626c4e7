import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database } from '#platform';
import type { CalendarScope } from '../../domain/calendar/calendar-scope.js';
import type { CalendarDate } from './calendar-date.repository.js';

/** Reads what carriers still want for blocks of seats, and by which day. Staff's alone: travellers have no part in it. */
@Injectable()
export class BlockDateRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of legs that go, on departures that have not ended; `travellers` is how many seats are meant. */
  async of(scope: CalendarScope): Promise<CalendarDate[]> {
    if (scope.scope === 'traveller') return [];
    return this.database.query<CalendarDate>(
      `select d.id as "departureId", p.name || ' (' || l.carrier || l.number || ')' as "tripName", w.code || ':' || b.id as key, w.code, w.due::text as due, b.seats - b.released as travellers,
              b.version as sequence, coalesce(c.changed_at, b.created_at) as "changedAt"
         from seat_block b
         join leg l on l.organisation_id = b.organisation_id and l.id = b.leg_id and l.cancelled_at is null
         join departure d on d.organisation_id = l.organisation_id and d.id = l.departure_id
         join package p on p.organisation_id = d.organisation_id and p.id = d.package_id
         cross join lateral (values ('seat-option', 'option', b.option_on), ('seat-deposit', 'deposit', b.deposit_on), ('seat-ticketing', 'ticketing', b.ticket_by)) as w (code, deadline, due)
         left join lateral (select max(created_at) as changed_at from seat_block_change where organisation_id = b.organisation_id and block_id = b.id) c on true
        where b.organisation_id = $1 and w.due is not null and not (w.deadline = any(b.met)) and b.released < b.seats
          and d.ends_on >= $2 and d.status <> 'cancelled' and ($3::uuid is null or d.id = $3)
        order by w.due, b.id, w.code`,
      [scope.organisationId, dayOf(this.clock.now()), 'departureId' in scope ? scope.departureId : null],
    );
  }
}
