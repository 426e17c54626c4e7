import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { EndedRun } from '#platform';

/** What this worker tells Prometheus. No label ever holds an id or anything personal. */
@Injectable()
export class JobMetrics {
  readonly registry = new Registry();
  private readonly runs = new Histogram({
    name: 'job_duration_seconds',
    help: 'Time of one run of a job, by how it ended',
    labelNames: ['job', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observe({ job, outcome, seconds }: EndedRun): void {
    this.runs.observe({ job, outcome }, seconds);
  }
}
