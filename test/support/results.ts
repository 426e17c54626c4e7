import { isRefusal, type ProblemCode, type Result } from '#kernel';

/** The value of a result that must be a success. */
export function valueOf<T>(result: Result<T>): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
}

/** Why a result is a refusal; undefined when it is none. */
export const codeOf = (result: Result<unknown>): ProblemCode | undefined => (isRefusal(result) ? result.code : undefined);
