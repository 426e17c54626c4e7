import type { Answers, Trip } from './types.js';

/** What was typed and is not with the server yet. */
export interface AnswersDraft {
  readonly answers: Answers;
  /** The version over which it was typed. */
  readonly version: number;
}

const place = 'waypass.answers';

/** Another traveller's link may be opened in the same tab. */
const ownerOf = ({ traveller, trip }: Trip): string => JSON.stringify([trip.reference, traveller]);

/**
 * Keeps what was typed in this tab, until the server has it: it survives a reload and a tab that the phone put to sleep, and goes with
 * the tab. A browser that keeps nothing only loses that.
 */
export function keepDraft(trip: Trip, draft: AnswersDraft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify({ owner: ownerOf(trip), ...draft }));
  } catch {
    // Full, or forbidden: typing goes on all the same.
  }
}

export function readDraft(trip: Trip): AnswersDraft | null {
  try {
    const { owner, answers, version } = JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<AnswersDraft & { owner: string }>;
    return owner === ownerOf(trip) && answers && version !== undefined ? { answers, version } : null;
  } catch {
    return null;
  }
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Nothing is kept there.
  }
}
