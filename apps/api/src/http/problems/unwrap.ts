import { isRefusal, type Result } from '#kernel';
import { ProblemException } from './problem-exception.js';

/**
 * The value of a use case's result, for a controller to answer with.
 * @throws ProblemException with the refusal, which the problem filter turns into RFC 9457.
 */
export function unwrap<T>(result: Result<T>): T {
  if (isRefusal(result)) throw new ProblemException(result);
  return result.value;
}
