import { Injectable } from '@nestjs/common';
import type { Arrangement } from '../../domain/sub-party.js';
import { ArrangementRepository } from '../../persistence/arrangement.repository.js';

/** Kinds, parts, payers and agencies of bookings that were read: the bookings themselves say who may see them. */
@Injectable()
export class ReadArrangements {
  constructor(private readonly arrangements: ArrangementRepository) {}

  /** By booking. */
  of(organisationId: string, bookingIds: readonly string[]): Promise<Map<string, Arrangement>> {
    return this.arrangements.of(organisationId, bookingIds);
  }
}
