const serialisationFailure = '40001';
const deadlockDetected = '40P01';

/** Only these two ask for the same transaction again (PostgreSQL manual, appendix A: class 40). */
export function isRetryable(error: unknown): boolean {
  const code = sqlState(error);
  return code === serialisationFailure || code === deadlockDetected;
}

/** The SQLSTATE of a database error, from the driver's error or the one that wraps it. */
export function sqlState(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' ? state : undefined;
}

/** The constraint that a statement broke (SQLSTATE class 23), if the error is one. */
export function brokenConstraint(error: unknown): string | undefined {
  const { constraint, driverError } = (error ?? {}) as { constraint?: string; driverError?: { constraint?: string } };
  return driverError?.constraint ?? constraint;
}

/** Milliseconds to wait before attempt `n` (from 1): grows, and is random so that two losers do not meet again. */
export const backoff = (attempt: number): number => 10 * 2 ** attempt * (0.5 + Math.random());
