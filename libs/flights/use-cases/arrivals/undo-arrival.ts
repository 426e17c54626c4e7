import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { ArrivalRepository } from '../../persistence/arrivals/arrival.repository.js';
import { ReadLegs } from '../read-legs.js';

export interface ArrivalUndoing {
  readonly organisationId: string;
  readonly legId: string;
  readonly travellerId: string;
  readonly userId: string;
  readonly reason: string;
}

/** Takes back what was recorded by mistake. The record is kept, with who took it back and why. */
@Injectable()
export class UndoArrival {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: ReadLegs,
    private readonly arrivals: ArrivalRepository,
  ) {}

  /** Refuses `leg.unknown`, and `arrival.not-recorded` where nothing stands. */
  undo({ organisationId, legId, travellerId, userId, reason }: ArrivalUndoing): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const leg = await this.legs.byId(organisationId, legId);
      if (leg.refused) return leg;
      if ((await this.arrivals.outcome(tx, organisationId, legId, travellerId)) === undefined) return refuse('arrival.not-recorded');
      const outcome = await this.arrivals.undo(tx, organisationId, legId, travellerId, { at: this.clock.now(), by: `staff:${userId}`, reason });
      if (outcome === undefined) return refuse('arrival.not-recorded');
      await publish(tx, { type: 'arrival.undone', organisationId, subject: { travellerId, legId, departureId: leg.value.departureId, outcome } });
      return success(null);
    });
  }
}
