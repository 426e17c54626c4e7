import { Injectable } from '@nestjs/common';
import { DocumentRevealRepository, type Look } from '../persistence/document-reveal.repository.js';

/** More than a person reads; the audit keeps them all. */
const mostShown = 200;

/** Who looked at a traveller's passport, photo and papers. */
@Injectable()
export class ReadLooks {
  constructor(private readonly reveals: DocumentRevealRepository) {}

  /** The newest first, at most 200; none of an erased traveller, whose reasons nobody can read any more. */
  ofTraveller(organisationId: string, travellerId: string): Promise<Look[]> {
    return this.reveals.ofTraveller(organisationId, travellerId, mostShown);
  }
}
