import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import { type AllotmentDefinition, checkCapacity } from '../domain/allotment.js';
import { AllotmentRepository } from '../persistence/allotment.repository.js';

/** Puts a counted resource under a departure, an event or a leg. */
@Injectable()
export class OpenAllotment {
  constructor(private readonly allotments: AllotmentRepository) {}

  /** Refuses with `inventory.capacity-unusable` or `inventory.allotment-exists`. */
  async open(tx: Transaction, organisationId: string, definition: AllotmentDefinition): Promise<Result<{ id: string }>> {
    const refusal = checkCapacity(definition);
    if (refusal) return refusal;
    const id = await this.allotments.insert(tx, organisationId, definition);
    if (!id) return refuse('inventory.allotment-exists', { detail: `${definition.label} (${definition.kind} ${definition.code}) is open already.` });
    await publish(tx, { type: 'allotment.opened', organisationId, subject: { allotmentId: id, capacity: definition.capacity } });
    return success({ id });
  }
}
