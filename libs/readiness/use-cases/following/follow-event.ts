import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '#platform';
import { reasonFor } from '../../domain/readiness-change.js';
import { AffectedRepository } from '../../persistence/affected.repository.js';
import { RefreshReadiness } from './refresh-readiness.js';

/** Brings readiness in line with what happened. */
@Injectable()
export class FollowEvent {
  constructor(
    private readonly affected: AffectedRepository,
    private readonly readiness: RefreshReadiness,
  ) {}

  /** May be repeated: what changed already is not changed again. Returns how many travellers' readiness changed. */
  async follow({ id, type, organisationId, subject }: RecordedEvent): Promise<number> {
    const reason = reasonFor(type);
    if (!reason) return 0;
    let changed = 0;
    for (const { departureId, travellerIds } of await this.affected.by(organisationId, subject)) {
      changed += await this.readiness.refresh({ organisationId, departureId }, travellerIds, { reason, eventId: id });
    }
    return changed;
  }
}
