import { Injectable } from '@nestjs/common';
import { type StoredTravelDocument, TravelDocumentRepository } from '../persistence/travel-document.repository.js';

/** Opens what was read from passports. Showing it to a person is a reveal: the caller publishes that. */
@Injectable()
export class ReadTravelDocuments {
  constructor(private readonly documents: TravelDocumentRepository) {}

  /** The newest document by traveller id, with one look-up of the keys; who has none, or is erased, is not in the map. */
  latest(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, StoredTravelDocument>> {
    return this.documents.latest(organisationId, travellerIds);
  }
}
