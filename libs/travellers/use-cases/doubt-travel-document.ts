import { Injectable } from '@nestjs/common';
import { publish, type Transaction } from '#platform';
import { TravelDocumentRepository } from '../persistence/travel-document.repository.js';

/** Takes a confirmation back: what the passport was compared with has changed since. */
@Injectable()
export class DoubtTravelDocument {
  constructor(private readonly documents: TravelDocumentRepository) {}

  /** Idempotent. A check that left no travel document behind is passed over. */
  async doubt(tx: Transaction, organisationId: string, documentCheckId: string): Promise<void> {
    if (!(await this.documents.setState(tx, organisationId, documentCheckId, 'read'))) return;
    await publish(tx, { type: 'travel-document.doubted', organisationId, subject: { documentCheckId } });
  }
}
