import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import type { EntryRule, TripEffect } from '#entry';
import { type Delivery, type Locale, type TemplateValues, WriteLetter } from '#notifications';
import { ReadDeparture } from '#packages';
import { Config } from '#platform';
import { ReadTravellers } from '#travellers';
import { TravellerLanguages } from '../traveller-languages.js';

/** What is known of a change when the letters about it are written. */
export interface LetterSubject {
  readonly organisationId: string;
  readonly rules: readonly EntryRule[];
  readonly note: string | null;
}

export type TouchedTrip = Pick<TripEffect, 'travellerId' | 'departureId' | 'to' | 'rules' | 'asked'>;

/** A letter to one traveller, ready to be shown or sent. */
export interface EntryLetter {
  readonly name: string;
  readonly to: string;
  readonly departureId: string;
  readonly locale: Locale;
  readonly values: TemplateValues['entry-changed'];
}

/** Writes the letters that tell travellers what a change of the rules means for them. */
@Injectable()
export class EntryLetters {
  constructor(
    private readonly config: Config,
    private readonly organisations: ReadOrganisation,
    private readonly departures: ReadDeparture,
    private readonly travellers: ReadTravellers,
    private readonly languages: TravellerLanguages,
    private readonly writing: WriteLetter,
  ) {}

  /** By traveller; who is erased gets none. */
  async to(touched: readonly TouchedTrip[], { organisationId, rules, note }: LetterSubject): Promise<Map<string, EntryLetter>> {
    const organisation = await this.organisations.byId(organisationId);
    const travellerIds = touched.map(({ travellerId }) => travellerId);
    const people = await this.travellers.byIds(organisationId, travellerIds);
    const languages = await this.languages.of(organisationId, people);
    const trips = await this.trips(organisationId, touched);
    const summaries = new Map(rules.map(({ id, summary }) => [id, summary]));
    const link = new URL('/trip', this.config.get('PUBLIC_URL')).href;
    return new Map(
      touched.flatMap(({ travellerId, departureId, to: answer, rules: ids, asked }) => {
        const [person, trip] = [people.get(travellerId), trips.get(departureId)];
        if (!person?.email || !person.nationality || !trip) return [];
        const name = `${person.givenNames ?? ''} ${person.surname ?? ''}`.trim();
        const why = ids.flatMap((id) => summaries.get(id) ?? []);
        const todo = asked.filter(({ owner, state }) => owner === 'traveller' && state !== 'met').map(({ text, latestSafeDate: until }) => ({ text, until }));
        const values = { ...trip, name, operator: organisation?.name ?? '', link, answer, why, asked: answer === 'conditional' ? todo : [], note };
        return [[travellerId, { name, to: person.email, departureId, locale: languages.get(travellerId) ?? 'en', values }] as const];
      }),
    );
  }

  /** As it would go out. */
  async shown(organisationId: string, { values, locale }: EntryLetter): Promise<{ readonly locale: Locale; readonly subject: string; readonly text: string }> {
    const { subject, text } = await this.writing.write(organisationId, { template: 'entry-changed', values }, locale);
    return { locale, subject, text };
  }

  private async trips(organisationId: string, touched: readonly TouchedTrip[]): Promise<Map<string, Pick<TemplateValues['entry-changed'], 'tripName' | 'destination' | 'startsOn' | 'endsOn'>>> {
    const trips = new Map();
    for (const id of new Set(touched.map(({ departureId }) => departureId))) {
      const found = await this.departures.forSale(organisationId, id);
      if (found.refused) continue;
      const { packageName: tripName, destination, startsOn, endsOn } = found.value;
      trips.set(id, { tripName, destination: destination.label, startsOn, endsOn });
    }
    return trips;
  }
}

export const deliveryOf = (organisationId: string, travellerId: string, ruleChangeId: string, { to, locale, values, departureId }: EntryLetter): Delivery => ({
  key: `entry-changed.${ruleChangeId}.${travellerId}`, organisationId, travellerId, to, locale, about: { departureId }, template: 'entry-changed', values,
});
