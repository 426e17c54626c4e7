import { type ProblemCode, type Refusal, refuse } from '#kernel';
import { sqlState } from '#platform';
import { ProblemException } from './problem-exception.js';

/** Statuses that Nest, Fastify and its plugins answer with by themselves, as our problems. */
const byStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'auth.required',
  403: 'auth.forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'request.too-large',
  415: 'request.unsupported-type',
  429: 'auth.too-many-attempts',
  503: 'unavailable',
};

/** PostgreSQL classes 08 (connection), 53 (resources) and 57P (shutting down), and the socket's own words. */
const outOfReach = /^(08|53|57P|ECONN|ETIMEDOUT|ENOTFOUND|EPIPE)/;
const secondsToWait = 5;

/** The refusal that an error stands for, or undefined when nobody expected it. Never carries the error's own words. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ProblemException) return error.refusal;
  const status = statusOf(error);
  if (status !== undefined && byStatus[status]) return refuse(byStatus[status]);
  if (status !== undefined && status >= 400 && status < 500) return refuse('request.malformed');
  if (outOfReach.test(sqlState(error) ?? '')) return refuse('unavailable', { retryAfter: secondsToWait });
  return undefined;
}

/** Nest's exceptions say `getStatus()`, Fastify's `statusCode`. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { getStatus, statusCode } = error as { getStatus?: () => number; statusCode?: unknown };
  if (typeof getStatus === 'function') return getStatus.call(error);
  return typeof statusCode === 'number' ? statusCode : undefined;
}
