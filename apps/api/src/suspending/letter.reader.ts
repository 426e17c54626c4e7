import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { type LetterOccasion, ReadLetters } from '#notifications';
import { Config } from '#platform';
import type { LettersBody } from './stop.schema.js';

/** Shows the letters that wait for somebody's word: how many, and what each kind says in each language. */
@Injectable()
export class LetterReader {
  constructor(
    private readonly letters: ReadLetters,
    private readonly organisations: ReadOrganisation,
    private readonly config: Config,
  ) {}

  async read(occasion: LetterOccasion): Promise<LettersBody> {
    const operator = await this.organisations.byId(occasion.organisationId);
    const sample = { name: '…', operator: operator?.name ?? '', link: new URL('/choice', this.config.get('PUBLIC_URL')).href };
    const samples = await this.letters.samples(occasion, sample);
    return {
      counts: [...(await this.letters.counts(occasion))],
      samples: samples.map(({ letter, message: { subject, text } }) => ({ locale: letter.locale, news: letter.facts.news, subject, text })),
    };
  }
}
