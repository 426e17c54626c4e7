import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import type { TravelDocumentData, TravelDocumentState } from '../domain/travel-document.js';
import { TravelDocumentRepository } from '../persistence/travel-document.repository.js';
import { TravellerRepository } from '../persistence/traveller.repository.js';

export interface RecordTravelDocumentInput {
  readonly organisationId: string;
  readonly travellerId: string;
  /** The document check that read the data. */
  readonly documentCheckId: string;
  readonly state: TravelDocumentState;
  readonly data: TravelDocumentData;
}

/** Keeps what a document check read from a passport. The newest one counts. */
@Injectable()
export class RecordTravelDocument {
  constructor(private readonly travellers: TravellerRepository, private readonly documents: TravelDocumentRepository) {}

  /** Once per document check: a repetition changes nothing and returns the same id. Refuses `not-found`. */
  async record(tx: Transaction, input: RecordTravelDocumentInput): Promise<Result<{ id: string }>> {
    const { organisationId, travellerId, documentCheckId } = input;
    if (!(await this.travellers.keep(tx, organisationId, travellerId))) return refuse('not-found');
    const { id, isNew } = await this.documents.insertOnce(tx, { id: newId(), ...input });
    if (isNew) {
      await publish(tx, {
        type: 'travel-document.recorded',
        organisationId,
        subject: { travellerId, travelDocumentId: id, documentCheckId, state: input.state },
      });
    }
    return success({ id });
  }
}
