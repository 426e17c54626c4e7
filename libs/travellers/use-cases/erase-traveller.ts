import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { forgetAnswers, publish, type Transaction } from '#platform';
import { TravellerRepository } from '../persistence/traveller.repository.js';
import { BeforeErasing } from './erasing/before-erasing.js';

/** Erases a traveller: without the key, what was sealed for them is noise everywhere, backups included. */
@Injectable()
export class EraseTraveller {
  constructor(
    private readonly travellers: TravellerRepository,
    private readonly before: BeforeErasing,
  ) {}

  /** Final. Refuses `not-found` for a traveller of another organisation, or one that is erased already. */
  async erase(tx: Transaction, organisationId: string, travellerId: string): Promise<Result<null>> {
    await this.before.run(tx, organisationId, travellerId);
    if (!(await this.travellers.erase(tx, organisationId, travellerId))) return refuse('not-found');
    await forgetAnswers(tx, [travellerId]);
    await publish(tx, { type: 'traveller.erased', organisationId, subject: { travellerId } });
    return success(null);
  }
}
