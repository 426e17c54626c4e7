import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type ArrivalOutcome, seenWhen } from '../../domain/arrivals/arrival.js';
import { ArrivalRepository } from '../../persistence/arrivals/arrival.repository.js';
import { ReadLegs } from '../read-legs.js';

export interface ArrivalRecord {
  /** Made by whoever tapped: the same id is the same tap, however often it is sent. */
  readonly id: string;
  readonly organisationId: string;
  readonly legId: string;
  readonly travellerId: string;
  readonly outcome: ArrivalOutcome;
  readonly seenAt: Date;
  /** `staff:<user>` or `guide:<link>`. */
  readonly by: string;
  /** Only legs of this departure, where somebody may see no other. */
  readonly departureId?: string;
}

/** Notes that somebody came with a leg, or did not. */
@Injectable()
export class RecordArrival {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: ReadLegs,
    private readonly arrivals: ArrivalRepository,
  ) {}

  /**
   * Idempotent, also where two people tap the same: the first stays. Refuses `leg.unknown`, `arrival.not-on-leg`, `arrival.too-early`, and
   * `arrival.recorded-otherwise` where the other outcome stands.
   */
  record({ id, organisationId, legId, travellerId, outcome, seenAt, by, departureId }: ArrivalRecord): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const found = await this.legs.byId(organisationId, legId);
      if (found.refused) return found;
      const leg = found.value;
      if (departureId !== undefined && leg.departureId !== departureId) return refuse('leg.unknown');
      const [now, departsAt] = [this.clock.now(), new Date(leg.departsAt)];
      const arrival = { id, organisationId, legId, travellerId, outcome, seenAt: seenWhen(seenAt, departsAt, now), recordedAt: now, recordedBy: by };
      if (await this.arrivals.isKnown(tx, arrival)) return success(null);
      if (!(await this.arrivals.holdSeat(tx, organisationId, legId, travellerId))) return refuse('arrival.not-on-leg');
      if (now < departsAt) return refuse('arrival.too-early');
      if (!(await this.arrivals.insert(tx, arrival))) {
        return (await this.arrivals.outcome(tx, organisationId, legId, travellerId)) === outcome ? success(null) : refuse('arrival.recorded-otherwise');
      }
      await publish(tx, { type: 'arrival.recorded', organisationId, subject: { travellerId, legId, departureId: leg.departureId, outcome } });
      return success(null);
    });
  }
}
