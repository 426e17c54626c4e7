import { Injectable } from '@nestjs/common';
import { AnswersRepository, type StoredAnswers } from '../persistence/answers.repository.js';

/** Opens travellers' answers. */
@Injectable()
export class ReadAnswers {
  constructor(private readonly answers: AnswersRepository) {}

  /** One traveller's answers; `answers` is null at version 0, before the first. */
  async of(organisationId: string, travellerId: string): Promise<StoredAnswers> {
    const found = await this.answers.byTravellers(organisationId, [travellerId]);
    return found.get(travellerId) ?? { answers: null, version: 0, complete: false };
  }

  /** Answers by traveller id, with one look-up of the keys; who has not answered is not in the map. */
  byTravellers(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, StoredAnswers>> {
    return this.answers.byTravellers(organisationId, travellerIds);
  }
}
