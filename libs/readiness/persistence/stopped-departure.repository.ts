import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Stopped } from '../domain/stopped-blockers.js';

type Row = Omit<Extract<Stopped, { kind: 'suspended' }>, 'kind'> & { readonly status: 'suspended' | 'cancelled'; readonly bookingId: string };

/** Finds out which bookings of a departure stand still, and what their customers have chosen: one statement however many there are. */
@Injectable()
export class StoppedDepartureRepository {
  constructor(private readonly database: Database) {}

  /** By booking; empty for a departure that goes on. */
  async ofDeparture(organisationId: string, departureId: string): Promise<ReadonlyMap<string, Stopped>> {
    const rows = await this.database.query<Row>(
      `select d.status, b.id as "bookingId", s.cause, to_char(s.answer_by, 'YYYY-MM-DD') as "answerBy", a.choice
         from departure d
         join booking b on b.organisation_id = d.organisation_id and b.departure_id = d.id and b.status in ('confirmed', 'suspended')
         left join suspended_departure sd on sd.organisation_id = d.organisation_id and sd.departure_id = d.id and sd.ended_at is null
         left join suspension s on s.organisation_id = sd.organisation_id and s.id = sd.suspension_id
         left join affected_booking a on a.organisation_id = s.organisation_id and a.suspension_id = s.id and a.booking_id = b.id and a.state = 'suspended'
        where d.organisation_id = $1 and d.id = $2 and (d.status = 'cancelled' or (d.status = 'suspended' and s.id is not null))`,
      [organisationId, departureId],
    );
    return new Map(rows.map(({ status, bookingId, ...suspended }) => [bookingId, status === 'cancelled' ? { kind: status } : { kind: status, ...suspended }]));
  }
}
