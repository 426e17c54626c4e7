import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { refuse } from '#kernel';
import { Config } from '#platform';
import { ProblemException } from '../problems/problem-exception.js';
import { Public } from '../requires.js';
import { Metrics } from './metrics.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What Prometheus collects, with `METRICS_TOKEN` as its bearer token. There is no such page for anybody else, and none without a token. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Get()
  @Public('asked by a machine with a token of its own; durations and counts alone')
  async read(@Headers('authorization') authorization: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const token = this.config.get('METRICS_TOKEN');
    if (!token || !timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))) throw new ProblemException(refuse('not-found'));
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
