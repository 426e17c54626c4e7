import type { Refusal } from '#kernel';

/** Carries a refusal out of a controller to the problem filter. */
export class ProblemException extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
