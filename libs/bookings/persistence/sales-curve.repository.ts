import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { SoldInHour } from '../domain/sales/sales-curve.js';

export interface SoldAllotment {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}

/** Reads when a departure's bookings were confirmed and given back, with what they took. */
@Injectable()
export class SalesCurveRepository {
  constructor(private readonly database: Database) {}

  /** By hour; a booking that was changed counts with what it takes now, from when it was confirmed. */
  sold(organisationId: string, departureId: string): Promise<(SoldInHour & SoldAllotment)[]> {
    return this.database.query<SoldInHour & SoldAllotment>(
      `with moment as (
         select b.hold_id, c.created_at as at, 1 as sign
           from booking b join booking_change c on c.organisation_id = b.organisation_id and c.booking_id = b.id and c.kind = 'confirmed'
          where b.organisation_id = $1 and b.departure_id = $2
         union all
         select b.hold_id, c.created_at, -1
           from booking b join booking_change c on c.organisation_id = b.organisation_id and c.booking_id = b.id and c.kind = 'cancelled'
          where b.organisation_id = $1 and b.departure_id = $2 and b.status = 'cancelled'
            and exists (select from booking_change s where s.organisation_id = b.organisation_id and s.booking_id = b.id and s.kind = 'confirmed'))
       select l.allotment_id as "allotmentId", a.id, a.kind, a.label, date_trunc('hour', m.at, 'UTC') as at, sum(m.sign * l.quantity)::integer as quantity
         from moment m
         join hold_line l on l.organisation_id = $1 and l.hold_id = m.hold_id
         join allotment a on a.organisation_id = $1 and a.id = l.allotment_id
        group by l.allotment_id, a.id, a.kind, a.label, date_trunc('hour', m.at, 'UTC')
        order by array_position(array['place', 'room', 'race', 'seat'], a.kind) nulls last, a.id, at`,
      [organisationId, departureId],
    );
  }
}
