import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { ErasureRequestRepository } from '../../persistence/erasure-request.repository.js';
import { TravellerRepository } from '../../persistence/traveller.repository.js';

/** Notes that a traveller wants to be erased as soon as that can be. */
@Injectable()
export class RequestErasure {
  constructor(
    private readonly database: Database,
    private readonly travellers: TravellerRepository,
    private readonly requests: ErasureRequestRepository,
    private readonly clock: Clock,
  ) {}

  /** Asking twice is asking once. Refuses `not-found`. */
  ask(organisationId: string, travellerId: string): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.travellers.keep(tx, organisationId, travellerId))) return refuse('not-found');
      if (await this.requests.insert(tx, { organisationId, travellerId, askedAt: this.clock.now() })) {
        await publish(tx, { type: 'traveller.erasure-asked', organisationId, subject: { travellerId } });
      }
      return success(null);
    });
  }

  /** Takes it back. Refuses `not-found` where nothing was asked. */
  withdraw(organisationId: string, travellerId: string): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.requests.remove(tx, organisationId, travellerId))) return refuse('not-found');
      await publish(tx, { type: 'traveller.erasure-withdrawn', organisationId, subject: { travellerId } });
      return success(null);
    });
  }
}
