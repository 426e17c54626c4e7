import type { ProblemDefinition } from './problem.js';

export const httpProblems = {
  /** The body, query or path does not have the shape that the route documents; `errors` says where. */
  'request.invalid': { status: 422, title: 'Some of what was sent cannot be used', log: 'request failed validation' },
  /** The body is no JSON, or the request cannot be parsed. */
  'request.malformed': { status: 400, title: 'The request could not be understood', log: 'request could not be parsed' },
  /** The body is larger than the route takes. */
  'request.too-large': { status: 413, title: 'What was sent is too large', log: 'request body over the limit' },
  /** The content type is not one that the route takes. */
  'request.unsupported-type': { status: 415, title: 'This kind of content is not taken here', log: 'unsupported content type' },
  /** No such route, or no such row in this organisation. */
  'not-found': { status: 404, title: 'There is nothing here', log: 'nothing found for this principal' },
  /** The route creates something and the `Idempotency-Key` header is missing or malformed. */
  'idempotency.key-required': { status: 428, title: 'This request needs an Idempotency-Key', log: 'idempotency key missing' },
  /** The same key came with another body. */
  'idempotency.key-reused': { status: 422, title: 'This Idempotency-Key was used for something else', log: 'idempotency key reused with another body' },
  /** The first request with this key has not finished. */
  'idempotency.still-running': { status: 409, title: 'The same request is still being worked on', log: 'idempotent request still running' },
  /** `If-Match` is missing on an edit. */
  'edit.version-required': { status: 428, title: 'Say which version you are changing', log: 'If-Match missing' },
  /** A browser sent the session cookie from another site. */
  'request.cross-site': { status: 403, title: 'This request came from another site', log: 'cross-site request refused' },
  /** One session, or all together, hold as many open streams as a process serves. */
  'stream.too-many': { status: 429, title: 'Too many live connections are open', log: 'stream limit reached' },
  /** The unexpected. The log line with the same correlation id has the cause. */
  'unexpected': { status: 500, title: 'Something went wrong on our side', log: 'unexpected error' },
  /** The database, the queue or the storage cannot be reached. */
  'unavailable': { status: 503, title: 'The service is briefly unavailable', log: 'dependency unavailable' },
} as const satisfies Record<string, ProblemDefinition>;
