import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '#kernel';

export interface Actor {
  readonly kind: 'user' | 'api-key' | 'traveller' | 'system';
  readonly id: string;
}

/** Who is acting and under which correlation id; follows the call from request to job to mail. */
export interface RequestContext {
  readonly correlationId: string;
  actor: Actor;
  organisationId?: string;
  /** Whose staff acts, where that is an agency: rows that belong to agencies are read and changed as its own alone. */
  agencyId?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();
const system: Actor = { kind: 'system', id: 'system' };

export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** The context of the current call; outside of any, the system under a fresh correlation id. */
export const currentContext = (): RequestContext => storage.getStore() ?? { correlationId: newId(), actor: system };

export const systemContext = (correlationId: string = newId()): RequestContext => ({ correlationId, actor: system });
