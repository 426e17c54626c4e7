import { Injectable } from '@nestjs/common';
import { publish, type Transaction } from '#platform';
import { TravelDocumentRepository } from '../persistence/travel-document.repository.js';

/** Notes that a person, or a second source, found the names of a read passport to be right. */
@Injectable()
export class ConfirmTravelDocument {
  constructor(private readonly documents: TravelDocumentRepository) {}

  /** Idempotent. A check that left no travel document behind is passed over. */
  async confirm(tx: Transaction, organisationId: string, documentCheckId: string): Promise<void> {
    if (!(await this.documents.setState(tx, organisationId, documentCheckId, 'confirmed'))) return;
    await publish(tx, { type: 'travel-document.confirmed', organisationId, subject: { documentCheckId } });
  }
}
