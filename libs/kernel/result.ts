import type { ProblemCode } from './problems/index.js';

/** One fault in what was sent: where it stands (RFC 6901 JSON pointer) and what to change. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
  /** Where it stands in a file that was sent, both from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** An outcome that was expected and is not a success. Returned, never thrown. */
export interface Refusal {
  readonly refused: true;
  readonly code: ProblemCode;
  /** What the person should change, in plain words. */
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  /** Whole seconds after which the same request may succeed; sent as `Retry-After`. */
  readonly retryAfter?: number;
}

export interface Success<T> {
  readonly refused: false;
  readonly value: T;
}

/** What a use case returns: a value, or the reason for a refusal. */
export type Result<T> = Success<T> | Refusal;

export const success = <T>(value: T): Success<T> => ({ refused: false, value });

export const refuse = (
  code: ProblemCode,
  more: { detail?: string; errors?: readonly Fault[]; retryAfter?: number } = {},
): Refusal => ({ refused: true, code, ...more });

/** True for a refusal, whatever it came in as: transactions roll back on it. */
export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && (outcome as { refused?: unknown }).refused === true;
