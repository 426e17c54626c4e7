import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { buildRegistry, type Config, Handles, type JobDefinition, type JobHandler, JobRunner } from '#platform';
import { HealthServer } from './health/health-server.js';
import { JobMetrics } from './health/job-metrics.js';
import { jobs } from './jobs.js';
import { Desks } from './relay/desks.js';
import { Relay } from './relay/relay.js';
import { Schedules } from './schedules/schedules.js';
import { WorkerModule } from './worker.module.js';

/**
 * Boots a worker: handlers joined to their jobs, then the runner, the relay and the schedules.
 * @throws JobRegistryError when a job has no handler, or two.
 */
export async function createWorker(config: Config): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(config), { bufferLogs: true });
  worker.useLogger(worker.get(Logger));
  const discovery = worker.get(DiscoveryService);
  const handlers = discovery.getProviders({ metadataKey: Handles.KEY }).map((provider) => ({
    job: discovery.getMetadataByDecorator(Handles, provider) as JobDefinition,
    handler: provider.instance as JobHandler,
  }));
  const [metrics, desks] = [worker.get(JobMetrics), worker.get(Desks)];
  await worker.get(JobRunner).start(buildRegistry(Object.values(jobs), handlers), (run) => {
    metrics.observe(run);
    desks.noteRun(run);
  });
  await worker.get(Relay).start();
  await worker.get(Schedules).start();
  await worker.get(HealthServer).start();
  return worker;
}
