import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { TripVerdict } from '../judging/judge-trip.js';

/** A verdict as it is kept: its text, and the digest (SHA-256) that it is found by. */
export interface VerdictBody {
  readonly digest: Buffer;
  readonly text: string;
}

/** The day asked stands on the receipt: left out of the body, so that a verdict that a day has not changed stays the same one. */
export function bodyOf(verdict: TripVerdict): VerdictBody {
  const visits = verdict.visits.map((judged) => ({ ...judged, verdict: { ...judged.verdict, asKnownOn: undefined } }));
  const text = canonicalize({ ...verdict, visits })!;
  return { text, digest: createHash('sha256').update(text).digest() };
}
