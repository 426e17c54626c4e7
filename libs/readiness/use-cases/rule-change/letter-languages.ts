import { Injectable } from '@nestjs/common';
import { letterLanguage, type LetterLanguage } from '../../domain/rule-change/letter-language.js';
import { TravellerLanguageRepository } from '../../persistence/rule-change/traveller-language.repository.js';

/** The language in which each traveller is written to. */
@Injectable()
export class LetterLanguages {
  constructor(private readonly languages: TravellerLanguageRepository) {}

  async of(organisationId: string, travellers: ReadonlyMap<string, { readonly nationality: string | null }>): Promise<Map<string, LetterLanguage>> {
    const said = await this.languages.of(organisationId, [...travellers.keys()]);
    return new Map([...travellers].map(([id, { nationality }]) => [id, letterLanguage(said.get(id), nationality ?? '')]));
  }
}
