import type { IsoDate, Money } from '#kernel';

/** A weekday as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day on which the operator knows better than the public calendar. */
export interface CalendarOverride {
  readonly day: IsoDate;
  readonly works: boolean;
  /** Why, in words for colleagues. */
  readonly reason: string;
}

/** When an authority works, so that days can be counted as it counts them. */
export interface AuthorityCalendar {
  /** IANA time zone in which its days begin and end; UTC when left out. */
  readonly zone?: string;
  /** Monday to Friday when left out. */
  readonly workingWeekdays?: readonly Weekday[];
  /** Whose public holidays it keeps: ISO 3166-1 alpha-2, and a part of that country; none when left out. */
  readonly holidays?: { readonly country: string; readonly state?: string; readonly region?: string };
  readonly overrides?: readonly CalendarOverride[];
  /** Weekdays on which it takes batches; every working day when left out. */
  readonly batchWeekdays?: readonly Weekday[];
  /** Working days from its answer until the paper is in our hands, where it has to be fetched. */
  readonly pickUp?: { readonly place: string; readonly workingDays: number };
}

/** How an authority wants to be asked. */
export interface ApplicationManner {
  /** Code of its form; the general one when left out. */
  readonly form?: string;
  /** The most that a photo may have, in bytes. */
  readonly photoBytes?: number;
  readonly feePerApplication?: Money;
  /** The order of a list; as the officer put it when left out. */
  readonly listOrder?: 'surname' | 'nationality';
}

/** How careful we are with an authority. */
export interface ReviewManner {
  /** Two different officers approve. */
  readonly fourEyes?: boolean;
  /** Why journeys to it are marked as high risk: nothing about them is decided by a machine alone. Not marked when left out. */
  readonly highRisk?: string;
}

/** What an organisation keeps about an authority beside its rules. Nothing in it decides who is let in. */
export interface AuthorityProfile {
  readonly calendar?: AuthorityCalendar;
  readonly applications?: ApplicationManner;
  readonly review?: ReviewManner;
}

/** The manner of reviews for an authority, where the organisation may ask for two officers everywhere. */
export const underHouseRule = (manner: ReviewManner, allNeedTwo: boolean): ReviewManner => (allNeedTwo ? { ...manner, fourEyes: true } : manner);
