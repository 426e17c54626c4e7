import { Injectable } from '@nestjs/common';
import type { AllotmentView } from '../domain/allotment.js';
import { AllotmentRepository } from '../persistence/allotment.repository.js';

/** What is counted, and how much of it is left at this moment. Never a promise: only a hold is. */
@Injectable()
export class ReadAllotments {
  constructor(private readonly allotments: AllotmentRepository) {}

  /** All allotments of the departures, events and legs with these ids, oldest first. */
  ofOwners(organisationId: string, ownerIds: readonly string[]): Promise<AllotmentView[]> {
    return this.allotments.ofOwners(organisationId, ownerIds);
  }
}
