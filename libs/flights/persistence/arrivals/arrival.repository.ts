import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { Arrival, ArrivalOutcome } from '../../domain/arrivals/arrival.js';

const reasonContext = 'leg-arrival.undo-reason';

export interface NewArrival extends Arrival {
  /** Made where it was tapped, so that sending it again changes nothing. */
  readonly id: string;
  readonly organisationId: string;
}

/** Rows of `leg_arrival`. */
@Injectable()
export class ArrivalRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** False when something is recorded already, or this very record was. */
  async insert(tx: Transaction, { id, organisationId, legId, travellerId, outcome, seenAt, recordedAt, recordedBy }: NewArrival): Promise<boolean> {
    const written = await tx.execute(
      `insert into leg_arrival (id, organisation_id, leg_id, traveller_id, outcome, seen_at, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict do nothing`,
      [id, organisationId, legId, travellerId, outcome, seenAt, recordedAt, recordedBy],
    );
    return written === 1;
  }

  /** True when this very record was made before, whatever became of it; an id of another traveller or organisation is none. */
  async isKnown(tx: Transaction, { id, organisationId, legId, travellerId }: NewArrival): Promise<boolean> {
    const rows = await tx.query('select 1 from leg_arrival where organisation_id = $1 and id = $2 and leg_id = $3 and traveller_id = $4', [organisationId, id, legId, travellerId]);
    return rows.length > 0;
  }

  async outcome(tx: Transaction, organisationId: string, legId: string, travellerId: string): Promise<ArrivalOutcome | undefined> {
    const [row] = await tx.query<{ outcome: ArrivalOutcome }>(
      'select outcome from leg_arrival where organisation_id = $1 and leg_id = $2 and traveller_id = $3 and undone_at is null',
      [organisationId, legId, travellerId],
    );
    return row?.outcome;
  }

  /** Which outcome was taken back; undefined when there was none. */
  async undo(tx: Transaction, organisationId: string, legId: string, travellerId: string, undone: { readonly at: Date; readonly by: string; readonly reason: string }): Promise<ArrivalOutcome | undefined> {
    const sealed = await this.vault.seal(travellerId, reasonContext, undone.reason);
    const [row] = await tx.query<{ outcome: ArrivalOutcome }>(
      `update leg_arrival set undone_at = $4, undone_by = $5, undo_reason = $6
        where organisation_id = $1 and leg_id = $2 and traveller_id = $3 and undone_at is null returning outcome`,
      [organisationId, legId, travellerId, undone.at, undone.by, sealed],
    );
    return row?.outcome;
  }

  ofDeparture(organisationId: string, departureId: string): Promise<Arrival[]> {
    return this.database.query<Arrival>(
      `select a.leg_id as "legId", a.traveller_id as "travellerId", a.outcome, a.seen_at as "seenAt", a.recorded_at as "recordedAt", a.recorded_by as "recordedBy"
         from leg_arrival a
         join leg l on l.organisation_id = a.organisation_id and l.id = a.leg_id
        where a.organisation_id = $1 and l.departure_id = $2 and a.undone_at is null`,
      [organisationId, departureId],
    );
  }

  /** Keeps the traveller's seat on this leg until the transaction ends. False without one. */
  async holdSeat(tx: Transaction, organisationId: string, legId: string, travellerId: string): Promise<boolean> {
    const rows = await tx.query('select 1 from leg_passenger where organisation_id = $1 and leg_id = $2 and traveller_id = $3 for key share', [organisationId, legId, travellerId]);
    return rows.length > 0;
  }

  seats(organisationId: string, departureId: string): Promise<{ readonly legId: string; readonly travellerId: string; readonly bookingReference: string }[]> {
    return this.database.query(
      `select p.leg_id as "legId", p.traveller_id as "travellerId", s.booking_reference as "bookingReference"
         from leg_passenger p
         join leg l on l.organisation_id = p.organisation_id and l.id = p.leg_id
         join seating s on s.organisation_id = p.organisation_id and s.booking_id = p.booking_id
        where p.organisation_id = $1 and l.departure_id = $2
        order by s.booking_reference, p.traveller_id`,
      [organisationId, departureId],
    );
  }
}
