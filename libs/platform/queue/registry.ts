import type { JobHandler } from './handler.js';
import type { JobDefinition } from './job.js';

export interface RegisteredJob {
  readonly definition: JobDefinition;
  readonly handler: JobHandler;
}

/** A job has no handler, two handlers, or a handler has no job: the worker does not boot. */
export class JobRegistryError extends Error {}

/** Joins every job with its one handler. @throws JobRegistryError naming all that does not fit. */
export function buildRegistry(
  definitions: readonly JobDefinition[],
  handlers: readonly { job: JobDefinition; handler: JobHandler }[],
): Map<string, RegisteredJob> {
  const faults: string[] = [];
  const registry = new Map<string, RegisteredJob>();
  for (const definition of definitions) {
    const found = handlers.filter(({ job }) => job.name === definition.name);
    if (found.length === 1 && found[0]) registry.set(definition.name, { definition, handler: found[0].handler });
    else faults.push(`${definition.name} has ${found.length === 0 ? 'no handler' : `${found.length} handlers`}`);
  }
  for (const { job } of handlers) {
    if (!definitions.some(({ name }) => name === job.name)) faults.push(`${job.name} has a handler and is not in the list of jobs`);
  }
  if (faults.length > 0) throw new JobRegistryError(faults.join('; '));
  return registry;
}
