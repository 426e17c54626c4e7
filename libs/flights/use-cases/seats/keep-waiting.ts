import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { WaitingRepository } from '../../persistence/seats/waiting.repository.js';

export interface WaitFor {
  readonly organisationId: string;
  readonly legId: string;
  readonly travellerId: string;
  readonly bookingId: string;
}

/** The waiting list of a leg: who would rather go by it. */
@Injectable()
export class KeepWaiting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: FlightLegRepository,
    private readonly waiting: WaitingRepository,
  ) {}

  /** Who waits already keeps their turn. Refuses `leg.unknown` and `seat.leg-unusable`. */
  join({ organisationId, legId, travellerId, bookingId }: WaitFor): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const [leg] = await this.legs.byIds(organisationId, [legId]);
      if (!leg) return refuse('leg.unknown');
      if (leg.cancelledAt) return refuse('seat.leg-unusable', { detail: 'This leg was cancelled.' });
      const added = await this.waiting.add(tx, organisationId, [{ legId, travellerId, bookingId, kind: 'move', since: this.clock.now() }]);
      if (added > 0) await publish(tx, { type: 'leg.wait-joined', organisationId, subject: { legId, travellerId } });
      return success(null);
    });
  }

  /** Refuses `seat.not-waiting`. */
  leave({ organisationId, legId, travellerId }: Omit<WaitFor, 'bookingId'>): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      if ((await this.waiting.remove(tx, organisationId, legId, travellerId)) === 0) return refuse('seat.not-waiting');
      await publish(tx, { type: 'leg.wait-left', organisationId, subject: { legId, travellerId } });
      return success(null);
    });
  }
}
