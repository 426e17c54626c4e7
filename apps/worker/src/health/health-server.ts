import { createServer, type Server } from 'node:http';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config, Database, Queues } from '#platform';
import { JobMetrics } from './job-metrics.js';

/** Answers `/health/ready` and `/metrics` where `WORKER_HEALTH_PORT` says: for whoever keeps the worker running. */
@Injectable()
export class HealthServer implements OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly metrics: JobMetrics,
  ) {}

  async start(): Promise<void> {
    const port = this.config.get('WORKER_HEALTH_PORT');
    if (port === undefined) return;
    const server = createServer((request, response) => {
      void this.answer(request.url ?? '').then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, this.config.get('HOST'), resolve));
  }

  /** The address that it listens on, once started. */
  get port(): number | undefined {
    const address = this.server?.address();
    return typeof address === 'object' ? address?.port : undefined;
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(url: string): Promise<{ status: number; type: string; body: string }> {
    if (url === '/metrics') return { status: 200, type: this.metrics.registry.contentType, body: await this.metrics.registry.metrics() };
    if (url !== '/health/ready') return { status: 404, type: 'text/plain', body: 'Ask for /health/ready or /metrics.' };
    try {
      await Promise.all([this.database.query('select 1'), this.queues.assertReachable()]);
      return { status: 200, type: 'application/json', body: '{"status":"ok"}' };
    } catch {
      return { status: 503, type: 'application/json', body: '{"status":"unavailable"}' };
    }
  }
}
