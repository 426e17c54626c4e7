import { Injectable } from '@nestjs/common';
import { TravelDocumentRepository } from '../persistence/travel-document.repository.js';
import { TravellerRepository } from '../persistence/traveller.repository.js';

/** Finds travellers by exact values, through blind indexes: letter case and outer spaces do not count. */
@Injectable()
export class FindTravellers {
  constructor(private readonly travellers: TravellerRepository, private readonly documents: TravelDocumentRepository) {}

  byEmail(organisationId: string, email: string): Promise<string[]> {
    return this.travellers.idsByIndex(organisationId, 'email', email);
  }

  bySurname(organisationId: string, surname: string): Promise<string[]> {
    return this.travellers.idsByIndex(organisationId, 'surname', surname);
  }

  /** More than one id means that one passport was shown for several people. */
  byDocumentNumber(organisationId: string, number: string): Promise<string[]> {
    return this.documents.travellersByNumber(organisationId, number);
  }
}
