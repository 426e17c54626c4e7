import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, publish } from '#platform';
import { DraftedLetterRepository, type LetterOccasion } from '../persistence/drafted-letter.repository.js';

/** Approves the drafted letters of an occasion: they go out. */
@Injectable()
export class ReleaseLetters {
  constructor(
    private readonly database: Database,
    private readonly letters: DraftedLetterRepository,
    private readonly clock: Clock,
  ) {}

  /** Each once, whoever presses and how often. Returns how many go out by this press. */
  release(occasion: LetterOccasion, userId: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const released = await this.letters.release(tx, occasion, userId, this.clock.now());
      for (const letterId of released) await publish(tx, { type: 'letter.released', organisationId: occasion.organisationId, subject: { letterId } });
      return released.length;
    });
  }
}
