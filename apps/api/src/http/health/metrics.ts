import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '#platform';

interface Finished {
  readonly method: string;
  /** The route's template, never an address with ids in it. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What this process tells Prometheus. No label ever holds an id or anything personal. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer, by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor(database: Database) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'outbox_lag_seconds',
      help: 'Age of the oldest event that is not yet a job',
      registers: [this.registry],
      async collect() {
        const [row] = await database.query<{ lag: number }>(
          `select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as lag from outbox where relayed_at is null`,
        );
        this.set(row?.lag ?? 0);
      },
    });
  }

  finished({ method, route, status, seconds }: Finished): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}
