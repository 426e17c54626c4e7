import { type Refusal, refuse } from '#kernel';

/** One version of what a customer agrees to. It is never changed: a new text is a new version. */
export interface TermsVersion {
  readonly id: string;
  /** Counts from 1 within a package. */
  readonly version: number;
  readonly text: string;
  readonly createdAt: Date;
}

/** Refuses with `terms.not-current` unless what was accepted is the newest version; null when it is. `at` is the JSON pointer of what was sent. */
export function refuseUnlessCurrent(current: TermsVersion | undefined, accepted: number, at: string): Refusal | null {
  if (current?.version === accepted) return null;
  const detail = current ? `The current terms are version ${current.version}; version ${accepted} was accepted.` : 'This package has no terms to accept.';
  return refuse('terms.not-current', { detail, errors: [{ pointer: at, detail }] });
}
