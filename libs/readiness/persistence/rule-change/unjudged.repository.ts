import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

export interface UnjudgedTraveller {
  readonly organisationId: string;
  readonly travellerId: string;
}

/** Who is booked and has no verdict. */
@Injectable()
export class UnjudgedRepository {
  constructor(private readonly database: Database) {}

  /** Of organisations that have published rules, on departures that are not over; those after this traveller, in their order. */
  after(travellerId: string | null, day: string, limit: number): Promise<UnjudgedTraveller[]> {
    return this.database.query<UnjudgedTraveller>(
      `select distinct t.organisation_id as "organisationId", t.traveller_id as "travellerId"
         from booking_traveller t
         join booking b on b.organisation_id = t.organisation_id and b.id = t.booking_id
         join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id
         join rule_set r on r.organisation_id = t.organisation_id
         join traveller p on p.organisation_id = t.organisation_id and p.id = t.traveller_id
        where t.removed_at is null and b.status = 'confirmed' and d.ends_on >= $2 and p.erased_at is null and ($1::uuid is null or t.traveller_id > $1)
          and not exists (select 1 from trip_verdict v
            where v.organisation_id = t.organisation_id and v.traveller_id = t.traveller_id and v.departure_id = b.departure_id and v.current)
        order by 2 limit $3`,
      [travellerId, day, limit],
    );
  }
}
