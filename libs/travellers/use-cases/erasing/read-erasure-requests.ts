import { Injectable } from '@nestjs/common';
import { type ErasureRequest, ErasureRequestRepository } from '../../persistence/erasure-request.repository.js';

const mostShown = 200;

/** Who waits for erasure. */
@Injectable()
export class ReadErasureRequests {
  constructor(private readonly requests: ErasureRequestRepository) {}

  /** Undefined where this traveller asked for none. */
  ofTraveller(organisationId: string, travellerId: string): Promise<ErasureRequest | undefined> {
    return this.requests.ofTraveller(organisationId, travellerId);
  }

  /** Those who have waited longest come first; at most 200. */
  ofOrganisation(organisationId: string): Promise<ErasureRequest[]> {
    return this.requests.ofOrganisation(organisationId, mostShown);
  }

  /** Of every organisation, a page at a time in the order of the travellers' ids; null is the beginning. */
  after(travellerId: string | null, limit: number): Promise<ErasureRequest[]> {
    return this.requests.after(travellerId, limit);
  }
}
