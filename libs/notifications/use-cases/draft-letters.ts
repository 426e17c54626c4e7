import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database } from '#platform';
import { DraftedLetterRepository, type LetterOccasion, type NewLetter } from '../persistence/drafted-letter.repository.js';

/** Drafts letters that go out once somebody has approved them. */
@Injectable()
export class DraftLetters {
  constructor(
    private readonly database: Database,
    private readonly letters: DraftedLetterRepository,
    private readonly clock: Clock,
  ) {}

  /** One for each addressee and occasion, however often it is asked for. Returns how many are new. */
  draft(occasion: LetterOccasion, letters: readonly NewLetter[]): Promise<number> {
    return this.database.transaction((tx) => this.letters.insert(tx, occasion, letters, this.clock.now()));
  }
}
