import type { FastifyInstance } from 'fastify';

/** Answers that carry a `version` say it as `ETag` too, for `If-Match` on the next edit (RFC 9110 §8.8.3). */
export function tagVersions(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (_request, reply, payload: unknown, done) => {
    const version = (payload as { version?: unknown } | null)?.version;
    if (typeof version === 'number') void reply.header('etag', `"${version}"`);
    done(null, payload);
  });
}
