import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { AccountsModule } from '#accounts';
import { EntityTagInterceptor } from './entity-tag.interceptor.js';
import { AccessGuard } from './guard/access.guard.js';
import { SessionCookie } from './guard/session-cookie.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { MetricsController } from './health/metrics.controller.js';
import { Answers } from './idempotency/answers.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { UploadInterceptor } from './upload/upload.interceptor.js';
import { ValidationPipe } from './validation.pipe.js';

/** What every route goes through. Interceptors run in the order in which they stand here. */
@Module({
  imports: [AccountsModule, TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, MetricsController],
  providers: [
    SessionCookie,
    Metrics,
    Answers,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: EntityTagInterceptor },
    { provide: APP_INTERCEPTOR, useClass: UploadInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [SessionCookie],
})
export class HttpModule {}
