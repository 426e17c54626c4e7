import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { LegGuide } from '../../domain/arrivals/arrival.js';
import { ArrivalRepository } from '../../persistence/arrivals/arrival.repository.js';
import { LegNoteRepository } from '../../persistence/arrivals/leg-note.repository.js';
import { ReadLegs } from '../read-legs.js';

interface OnLeg {
  readonly organisationId: string;
  readonly legId: string;
  /** As it was read; 0 where there was none. */
  readonly version: number;
}

/** Says who meets a leg, and what a guide has to know of somebody on it. */
@Injectable()
export class WriteLegNotes {
  constructor(
    private readonly database: Database,
    private readonly legs: ReadLegs,
    private readonly arrivals: ArrivalRepository,
    private readonly notes: LegNoteRepository,
  ) {}

  /** Refuses `leg.unknown` and `arrival.changed`. */
  guide({ organisationId, legId, version }: OnLeg, guide: LegGuide): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const leg = await this.legs.byId(organisationId, legId);
      if (leg.refused) return leg;
      if (!(await this.notes.setGuide(tx, organisationId, legId, version, guide))) return refuse('arrival.changed');
      await publish(tx, { type: 'leg.guide-set', organisationId, subject: { legId, departureId: leg.value.departureId } });
      return success(null);
    });
  }

  /** An empty text takes the remark away. Refuses `leg.unknown`, `arrival.not-on-leg` and `arrival.changed`. */
  remark({ organisationId, legId, version }: OnLeg, travellerId: string, text: string): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const leg = await this.legs.byId(organisationId, legId);
      if (leg.refused) return leg;
      if (!(await this.arrivals.holdSeat(tx, organisationId, legId, travellerId))) return refuse('arrival.not-on-leg');
      if (!(await this.notes.setRemark(tx, organisationId, legId, travellerId, version, text))) return refuse('arrival.changed');
      await publish(tx, { type: 'leg.remark-set', organisationId, subject: { legId, travellerId, departureId: leg.value.departureId } });
      return success(null);
    });
  }
}
