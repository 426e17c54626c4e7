import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database } from '#platform';

/** Whom an event may touch: these travellers of a departure, or everybody on it. */
export interface Affected {
  readonly departureId: string;
  readonly travellerIds: readonly string[] | null;
}

/** Ids that the subjects of events name. */
export interface Named {
  readonly travellerId?: unknown;
  readonly bookingId?: unknown;
  readonly departureId?: unknown;
  readonly batchId?: unknown;
  readonly eventId?: unknown;
}

const ofTravellers = (whose: string): string => `
  select departure_id as "departureId", array_agg(traveller_id) as "travellerIds"
    from (
      select b.departure_id, t.traveller_id
        from booking_traveller t join booking b on b.organisation_id = t.organisation_id and b.id = t.booking_id
       where t.organisation_id = $1 and t.removed_at is null and b.status in ('confirmed', 'suspended') and t.traveller_id in (${whose})
      union
      select departure_id, traveller_id from readiness_state
       where organisation_id = $1 and state <> 'left' and traveller_id in (${whose})) as touched
   group by departure_id order by departure_id`;

/** Finds out whose readiness an event may change: those who are booked, and those who were when it was last looked at. */
@Injectable()
export class AffectedRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The most particular id decides: a traveller, a booking's, a batch's; else a departure's, an event's, or everybody of the organisation. */
  async by(organisationId: string, named: Named): Promise<Affected[]> {
    const { travellerId, bookingId, batchId, departureId, eventId } = named;
    if (typeof travellerId === 'string') return this.travellers(organisationId, 'select $2::uuid', travellerId);
    if (typeof bookingId === 'string') {
      return this.travellers(organisationId, 'select traveller_id from booking_traveller where organisation_id = $1 and booking_id = $2', bookingId);
    }
    if (typeof batchId === 'string') {
      const inBatch = `select v.traveller_id from batch_item i join visa_application v on v.organisation_id = i.organisation_id and v.id = i.application_id
                        where i.organisation_id = $1 and i.batch_id = $2`;
      return this.travellers(organisationId, inBatch, batchId);
    }
    if (typeof departureId === 'string') return [{ departureId, travellerIds: null }];
    return this.departures(organisationId, typeof eventId === 'string' ? eventId : null);
  }

  private travellers(organisationId: string, whose: string, id: string): Promise<Affected[]> {
    return this.database.query<Affected>(ofTravellers(whose), [organisationId, id]);
  }

  /** Those that have not ended. */
  async departures(organisationId: string, eventId: string | null = null): Promise<Affected[]> {
    return this.database.query<Affected>(
      `select id as "departureId", null as "travellerIds" from departure
        where organisation_id = $1 and ends_on >= $2 and ($3::uuid is null or event_id = $3) order by id`,
      [organisationId, dayOf(this.clock.now()), eventId],
    );
  }

  /** Every departure of every organisation that has not ended. */
  async all(): Promise<{ organisationId: string; departureId: string }[]> {
    return this.database.query(
      `select organisation_id as "organisationId", id as "departureId" from departure where ends_on >= $1 order by id`,
      [dayOf(this.clock.now())],
    );
  }
}
