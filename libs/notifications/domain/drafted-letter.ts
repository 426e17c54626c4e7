import type { Locale } from './message.js';
import type { FlightChangedFacts } from './templates/flight-changed.js';
import type { StoppedTripFacts } from './templates/stopped-trip.js';

/** What a letter is about, so that each addressee is written to once about it. */
export const occasions = ['suspension', 'reopening', 'execution', 'cancellation', 'schedule-change'] as const;
export type Occasion = (typeof occasions)[number];

/** What a letter tells; its `news` says which template writes it. */
export type LetterFacts = StoppedTripFacts | FlightChangedFacts;

/** A letter that somebody must approve before it is sent. It names nobody: who reads it is looked up when it goes out. */
export interface DraftedLetter {
  readonly id: string;
  readonly organisationId: string;
  readonly occasion: Occasion;
  readonly occasionId: string;
  readonly addressee: 'booking' | 'waiting-entry' | 'traveller';
  readonly addresseeId: string;
  /** The departure that it is about; null of letters from before it was kept. */
  readonly departureId: string | null;
  readonly locale: Locale;
  readonly facts: LetterFacts;
  readonly releasedAt: Date | null;
}

/** How many letters of one kind and language there are, and how far they are. */
export interface LetterCount {
  readonly locale: Locale;
  readonly news: LetterFacts['news'];
  readonly drafted: number;
  readonly released: number;
  readonly sent: number;
}
