import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { problems, refuse } from '#kernel';
import { currentContext, describeError } from '#platform';
import type { ApiRequest } from '../api-request.js';
import { problemBody } from './problem-body.js';
import { refusalOf } from './refusal-of.js';

/** The one place where a failure becomes an answer. What nobody expected is logged whole and told to no one. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const reply = http.getResponse<FastifyReply>();
    const expected = refusalOf(error);
    const refusal = expected ?? refuse('unexpected');
    const { status, log } = problems[refusal.code];
    if (status >= 500) this.logger.error({ msg: log, problem: refusal.code, ...describeError(error) });
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    const correlationId = request.context?.correlationId ?? currentContext().correlationId;
    request.problem = refusal.code;
    if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
    void reply
      .status(status)
      .type('application/problem+json')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problemBody(refusal, correlationId)));
  }
}
