import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Database } from '#platform';

export interface ArrivalStanding {
  readonly arrived: boolean;
  /** Day at the place on which a leg left without them, and no other of that way brought them. */
  readonly noShowOn: IsoDate | null;
}

/** What was recorded of travellers on the legs of a departure. */
@Injectable()
export class ArrivalStandingRepository {
  constructor(private readonly database: Database) {}

  /** By traveller; of whom nothing is recorded is not in the map. */
  async ofTravellers(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<Map<string, ArrivalStanding>> {
    const rows = await this.database.query<ArrivalStanding & { travellerId: string }>(
      `select "travellerId", bool_or(came and direction = 'arrival') as arrived, max(missed) filter (where not came) as "noShowOn"
         from (
           select a.traveller_id as "travellerId", l.direction, bool_or(a.outcome = 'arrived') as came,
                  max((l.departs_at at time zone l.from_zone)::date) filter (where a.outcome = 'no-show')::text as missed
             from leg_arrival a
             join leg l on l.organisation_id = a.organisation_id and l.id = a.leg_id
            where a.organisation_id = $1 and l.departure_id = $2 and a.traveller_id = any($3) and a.undone_at is null
            group by a.traveller_id, l.direction) ways
        group by "travellerId"`,
      [organisationId, departureId, travellerIds],
    );
    return new Map(rows.map(({ travellerId, ...standing }) => [travellerId, standing]));
  }
}
