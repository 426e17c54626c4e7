import { Injectable } from '@nestjs/common';
import { letterCall } from '../domain/letter-call.js';
import type { DraftedLetter, LetterCount } from '../domain/drafted-letter.js';
import type { RenderedMessage } from '../domain/message.js';
import { DraftedLetterRepository, type LetterOccasion } from '../persistence/drafted-letter.repository.js';
import { WriteLetter } from './letter-words/write-letter.js';

/** A letter as it would go out, to somebody whose name is left open. */
export interface LetterSample {
  readonly letter: DraftedLetter;
  readonly message: RenderedMessage;
}

/** Drafted letters: how many, in which languages, what they say, and how far they are. */
@Injectable()
export class ReadLetters {
  constructor(
    private readonly letters: DraftedLetterRepository,
    private readonly writing: WriteLetter,
  ) {}

  one(organisationId: string, letterId: string): Promise<DraftedLetter | undefined> {
    return this.letters.find(organisationId, letterId);
  }

  counts(occasion: LetterOccasion): Promise<LetterCount[]> {
    return this.letters.counts(occasion);
  }

  /** One of each kind and language, written to `name`. */
  async samples(occasion: LetterOccasion, { name, operator, link }: { name: string; operator: string; link: string }): Promise<LetterSample[]> {
    const samples = await this.letters.samples(occasion);
    return Promise.all(
      samples.map(async (letter) => {
        const call = letterCall(letter.facts, { name, operator, link: 'pageId' in letter.facts ? letter.facts.pageId && link : link });
        return { letter, message: await this.writing.write(occasion.organisationId, call, letter.locale) };
      }),
    );
  }
}
