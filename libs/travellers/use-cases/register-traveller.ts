import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import { type Identity, identityFaults, tidyIdentity } from '../domain/identity.js';
import { TravellerRepository } from '../persistence/traveller.repository.js';

/** Makes a traveller and the key that seals everything about them. */
@Injectable()
export class RegisterTraveller {
  constructor(private readonly travellers: TravellerRepository) {}

  /**
   * Within the caller's transaction, so that a booking and its travellers stand or fall together.
   * Refuses `traveller.details-invalid`; its pointers are relative to the traveller (`/surname`).
   */
  async register(tx: Transaction, { organisationId, ...given }: Identity & { organisationId: string }): Promise<Result<{ id: string }>> {
    const identity = tidyIdentity(given);
    const errors = identityFaults(identity);
    if (errors.length > 0) return refuse('traveller.details-invalid', { errors });
    const id = newId();
    this.travellers.insert(tx, organisationId, id, identity);
    await publish(tx, { type: 'traveller.registered', organisationId, subject: { travellerId: id } });
    return success({ id });
  }
}
