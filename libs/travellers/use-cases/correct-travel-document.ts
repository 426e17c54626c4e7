import { Injectable } from '@nestjs/common';
import { publish, type Transaction } from '#platform';
import { TravelDocumentRepository } from '../persistence/travel-document.repository.js';
import type { RecordTravelDocumentInput } from './record-travel-document.js';

/** Replaces what was read from a passport by what a person read from it. */
@Injectable()
export class CorrectTravelDocument {
  constructor(private readonly documents: TravelDocumentRepository) {}

  /** Idempotent. A check that left no travel document behind is passed over. */
  async correct(tx: Transaction, document: Omit<RecordTravelDocumentInput, 'state'>): Promise<void> {
    const { organisationId, travellerId, documentCheckId } = document;
    if (!(await this.documents.replace(tx, document))) return;
    await publish(tx, { type: 'travel-document.corrected', organisationId, subject: { travellerId, documentCheckId } });
  }
}
