import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { judgeTrip, type TripVerdict } from '../../domain/judging/judge-trip.js';
import { RuleBook } from '../../domain/rules/rule-book.js';
import type { TravellerFacts } from '../../domain/judging/traveller-facts.js';
import type { Visit } from '../../domain/judging/visit.js';
import { RuleRepository } from '../../persistence/rule.repository.js';

export interface JudgeTravellerInput {
  readonly organisationId: string;
  readonly facts: TravellerFacts;
  /** The stay first, then transits; a state that is crossed twice stands twice. */
  readonly visits: readonly [Visit, ...Visit[]];
  /** Answers as the rules stood on that day; today when left out. */
  readonly asKnownOn?: IsoDate | undefined;
}

/** Judges a trip by the rules that the organisation has published. Stores nothing. */
@Injectable()
export class JudgeTraveller {
  constructor(
    private readonly rules: RuleRepository,
    private readonly clock: Clock,
  ) {}

  async judge({ organisationId, facts, visits, asKnownOn }: JudgeTravellerInput): Promise<TripVerdict> {
    const today = dayOf(this.clock.now());
    const day = asKnownOn ?? today;
    const countries = [...new Set(visits.map(({ region }) => region.country))];
    const rules = new RuleBook(await this.rules.knownOn(organisationId, day, countries));
    return judgeTrip({ rules, traveller: facts, visits, asKnownOn: day, today });
  }
}
