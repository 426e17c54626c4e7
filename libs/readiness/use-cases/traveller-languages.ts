import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { letterLanguage } from '../domain/rule-change/letter-language.js';
import { TravellerLanguageRepository } from '../persistence/rule-change/traveller-language.repository.js';

/** In which language each traveller is written to. */
@Injectable()
export class TravellerLanguages {
  constructor(private readonly languages: TravellerLanguageRepository) {}

  /**
   * By traveller: what they, or who booked for them, have chosen; else the language of their state (ISO 3166-1 alpha-3) where we write it,
   * else English.
   */
  async of(organisationId: string, travellers: ReadonlyMap<string, { readonly nationality: string | null }>): Promise<Map<string, Locale>> {
    const said = await this.languages.of(organisationId, [...travellers.keys()]);
    return new Map([...travellers].map(([id, { nationality }]) => [id, letterLanguage(said.get(id), nationality ?? '')]));
  }
}
