import { brokenConstraint, sqlState } from '#platform';

/** What a log may say of an error. A database error quotes the values of its statement, so its words are left out. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const state = sqlState(error);
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
  return {
    error: error.name,
    ...(state === undefined ? { reason: error.message } : { state, constraint: brokenConstraint(error) }),
    frames,
  };
}
