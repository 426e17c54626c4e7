import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ApiRequest } from '../api-request.js';
import type { Metrics } from '../health/metrics.js';

const logger = new Logger('http');

/** One line and one observation for each answer: by route template, never by the address that was asked for. */
export function recordRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply: FastifyReply, done) => {
    const { method, problem, context } = request as ApiRequest;
    const route = request.routeOptions.url ?? 'unknown';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    metrics.finished({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    const { correlationId, actor, organisationId } = context;
    logger.log({ msg: 'request', method, route, status: reply.statusCode, milliseconds, problem, correlationId, actor, organisationId });
    done();
  });
}
