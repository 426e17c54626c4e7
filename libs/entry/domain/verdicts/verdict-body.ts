import type { TripVerdict } from '../judging/judge-trip.js';
import { type KeptText, keptText } from './kept-text.js';

/** The day asked stands on the receipt: left out of the body, so that a verdict that a day has not changed stays the same one. */
export const bodyOf = (verdict: TripVerdict): KeptText =>
  keptText({ ...verdict, visits: verdict.visits.map((judged) => ({ ...judged, verdict: { ...judged.verdict, asKnownOn: undefined } })) });
