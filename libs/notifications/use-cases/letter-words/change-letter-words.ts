import { Injectable } from '@nestjs/common';
import { Clock, refuse, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { wordsFaults } from '../../domain/own-words/check-words.js';
import type { OwnWords } from '../../domain/own-words/words.js';
import { type LetterKey, LetterTemplateRepository } from '../../persistence/letter-words/letter-template.repository.js';

export interface ChangeLetterInput extends LetterKey {
  readonly userId: string;
  /** The version that was read. */
  readonly version: number;
}

/** Words a letter, or goes back to the built-in words. Who did it is in the audit. */
@Injectable()
export class ChangeLetterWords {
  constructor(
    private readonly database: Database,
    private readonly templates: LetterTemplateRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses `letter-template.invalid` by field and `letter-template.changed`. */
  async save(input: ChangeLetterInput, { subject, body }: OwnWords): Promise<Result<null>> {
    const words = { subject: subject.trim(), body: body.replace(/\r\n?/g, '\n').trim() };
    const errors = wordsFaults(input.kind, words);
    return errors.length > 0 ? refuse('letter-template.invalid', { errors }) : this.write(input, words);
  }

  /** Refuses `letter-template.changed`. */
  restore(input: ChangeLetterInput): Promise<Result<null>> {
    return this.write(input, null);
  }

  private write({ organisationId, kind, locale, userId, version }: ChangeLetterInput, words: OwnWords | null): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      const written = await this.templates.write(tx, { organisationId, kind, locale }, { words, version, at: this.clock.now(), userId });
      if (!written) return refuse('letter-template.changed', { detail: 'Compare your words with theirs, then save again.' });
      await publish(tx, { type: words ? 'letter-template.changed' : 'letter-template.restored', organisationId, subject: { letter: kind, language: locale, version: written.version } });
      return success(null);
    });
  }
}
