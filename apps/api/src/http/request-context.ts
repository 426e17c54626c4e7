import type { FastifyInstance, FastifyReply } from 'fastify';
import { newId } from '#kernel';
import { type RequestContext, runInContext } from '#platform';
import type { ApiRequest } from './api-request.js';

/** What a caller may send as `X-Correlation-Id`: nothing that could break a log line or a header. */
const sane = /^[A-Za-z0-9._-]{8,64}$/;

const contextOf = (request: ApiRequest): RequestContext => {
  const given = request.headers['x-correlation-id'];
  const correlationId = typeof given === 'string' && sane.test(given) ? given : newId();
  return { correlationId, actor: { kind: 'system', id: 'http' } };
};

/** Runs every request under a correlation id of the caller's or our own, and says which in the answer. */
export function openRequestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply: FastifyReply, done) => {
    const context = contextOf(request as ApiRequest);
    (request as ApiRequest).context = context;
    void reply.header('x-correlation-id', context.correlationId);
    runInContext(context, done);
  });
  // Reading the body goes through the socket's own events, which come from outside of the context.
  fastify.addHook('preValidation', (request, _reply, done) => runInContext((request as ApiRequest).context, done));
}
