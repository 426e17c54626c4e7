import type { FastifyRequest } from 'fastify';
import type { Principal } from '#accounts';
import type { ProblemCode } from '#kernel';
import type { RequestContext } from '#platform';

/** The file of a multipart form, read whole. */
export interface Upload {
  readonly bytes: Buffer;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A request as the layers of this folder leave it for the controllers. */
export interface ApiRequest extends FastifyRequest {
  context: RequestContext;
  principal?: Principal;
  /** The problem that the request was refused with, for the log. */
  problem?: ProblemCode;
  /** The file of a route that `@TakesUpload()`, read whole. */
  upload?: Upload;
}
