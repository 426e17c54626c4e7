import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { letterLanguage } from '../domain/rule-change/letter-language.js';
import { TravellerLanguageRepository } from '../persistence/rule-change/traveller-language.repository.js';

/** In which language a traveller is written to. */
@Injectable()
export class TravellerLanguage {
  constructor(private readonly languages: TravellerLanguageRepository) {}

  /** What they, or who booked for them, have chosen; else the language of their state (ISO 3166-1 alpha-3) where we write it, else English. */
  async of(organisationId: string, { travellerId, nationality }: { travellerId: string; nationality: string }): Promise<Locale> {
    return letterLanguage((await this.languages.of(organisationId, [travellerId])).get(travellerId), nationality);
  }
}
