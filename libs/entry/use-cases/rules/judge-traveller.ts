import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import type { TripVerdict } from '../../domain/judging/judge-trip.js';
import type { TravellerFacts } from '../../domain/judging/traveller-facts.js';
import { TripJudge } from '../../domain/judging/trip-judge.js';
import type { Visit } from '../../domain/judging/visit.js';
import { AuthorityCalendars } from '../calendars/authority-calendars.js';
import { RuleBooks } from './rule-books.js';

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
    private readonly rules: RuleBooks,
    private readonly calendars: AuthorityCalendars,
    private readonly clock: Clock,
  ) {}

  async judge({ organisationId, facts, visits, asKnownOn }: JudgeTravellerInput): Promise<TripVerdict> {
    const [verdict] = await this.judgeAll(organisationId, [{ facts, visits }], asKnownOn);
    return verdict!;
  }

  /** Judges many by one reading of the rules, in the order in which they were asked. What is the same for several is worked out once. */
  async judgeAll(organisationId: string, trips: readonly Pick<JudgeTravellerInput, 'facts' | 'visits'>[], asKnownOn?: IsoDate): Promise<TripVerdict[]> {
    const today = dayOf(this.clock.now());
    const day = asKnownOn ?? today;
    const { book } = await this.rules.current(organisationId);
    const calendars = await this.calendars.of(organisationId);
    const judge = new TripJudge({ rules: book, asKnownOn: day, today, calendars });
    return trips.map(({ facts, visits }) => judge.judge({ traveller: facts, visits }));
  }
}
