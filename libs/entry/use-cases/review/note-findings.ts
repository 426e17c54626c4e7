import { Injectable } from '@nestjs/common';
import { ReviewRepository } from '../../persistence/review.repository.js';

/** Keeps the codes of what the check of an application's document found, so that officers can ask for them. No values. */
@Injectable()
export class NoteFindings {
  constructor(private readonly reviews: ReviewRepository) {}

  /** Idempotent. An application that the organisation does not have is passed over. */
  note(organisationId: string, applicationId: string, codes: readonly string[]): Promise<void> {
    return this.reviews.noteFindings(organisationId, applicationId, [...new Set(codes)].sort().slice(0, 100));
  }
}
