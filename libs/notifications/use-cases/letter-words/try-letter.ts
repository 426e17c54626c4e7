import { Injectable } from '@nestjs/common';
import { newId, refuse, type Result, success } from '#kernel';
import { Database, Mailer, publish } from '#platform';
import { composeMessage } from '../../domain/compose-message.js';
import type { RenderedMessage } from '../../domain/message.js';
import { wordsFaults } from '../../domain/own-words/check-words.js';
import { exampleCall } from '../../domain/own-words/example-call.js';
import type { OwnWords } from '../../domain/own-words/words.js';
import { sendErrorCode } from '../../domain/send-error.js';
import { LetterLookRepository } from '../../persistence/letter-words/letter-look.repository.js';
import type { LetterKey } from '../../persistence/letter-words/letter-template.repository.js';

export interface TriedLetter extends LetterKey {
  readonly words: OwnWords;
  /** The organisation's name. */
  readonly operator: string;
  /** Where the button of the example leads: nobody's page. */
  readonly link: string;
}

/** Shows what a letter would look like, about people who do not exist; and sends it to whoever is writing it. */
@Injectable()
export class TryLetter {
  constructor(
    private readonly looks: LetterLookRepository,
    private readonly mailer: Mailer,
    private readonly database: Database,
  ) {}

  /** Refuses `letter-template.invalid` by field. */
  async preview({ organisationId, kind, locale, words, operator, link }: TriedLetter): Promise<Result<RenderedMessage>> {
    const errors = wordsFaults(kind, words);
    if (errors.length > 0) return refuse('letter-template.invalid', { errors });
    const { version: _version, ...look } = await this.looks.of(organisationId);
    const call = exampleCall(kind, { ...people, operator, link });
    return success(composeMessage(call, locale, { look, words }));
  }

  /** To one address, at once. Refuses as `preview` does, and `letter-template.trial-not-taken`. */
  async send(letter: TriedLetter, { userId, to }: { userId: string; to: string }): Promise<Result<null>> {
    const shown = await this.preview(letter);
    if (shown.refused) return shown;
    const { organisationId, kind, locale } = letter;
    const { name, replyTo } = await this.looks.of(organisationId);
    try {
      await this.mailer.send({ key: `letter-trial.${newId()}`, organisationId, to, ...shown.value, ...(name ? { fromName: name } : {}), ...(replyTo ? { replyTo } : {}) });
    } catch (error) {
      return refuse('letter-template.trial-not-taken', { detail: `It answered ${sendErrorCode(error)}. Try again in a moment.` });
    }
    await this.database.transaction((tx) => publish(tx, { type: 'letter-template.tried', organisationId, subject: { letter: kind, language: locale, userId } }));
    return success(null);
  }
}

const people = {
  name: 'Anna Kowalska', trip: 'Harbour Half Marathon', destination: 'Harbour City', authority: 'Consular department', reason: 'This is where the reason stands.', reference: 'K7PXQ4',
  flight: 'CA121 PEK–FNJ', creditNote: 'CN-K7PXQ4MZ',
};
