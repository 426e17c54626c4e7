import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { AccountsModule } from '#accounts';
import { AccessGuard } from './guard/access.guard.js';
import { RequestPrincipal } from './guard/request-principal.js';
import { SessionCookie } from './guard/session-cookie.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { MetricsController } from './health/metrics.controller.js';
import { Answers } from './idempotency/answers.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { Streams } from './streams/streams.js';
import { ValidationPipe } from './validation.pipe.js';

/**
 * What every route goes through. There are no interceptors for all routes: Nest would begin the answer of an SSE route
 * before its handler could refuse.
 */
@Global()
@Module({
  imports: [AccountsModule, TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, MetricsController],
  providers: [
    SessionCookie,
    RequestPrincipal,
    Metrics,
    Answers,
    Streams,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SessionCookie, RequestPrincipal, Answers, Streams],
})
export class HttpModule {}
