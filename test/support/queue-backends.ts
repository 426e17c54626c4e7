import { hasRedis, type RedisServer, startRedis } from './redis-server.js';

export interface BackendOfQueues {
  readonly name: string;
  readonly start: () => Promise<RedisServer | undefined>;
}

/** The stores that queues can live in, as far as this machine has them: for `describe.each`. */
export const queueBackends: readonly BackendOfQueues[] = [
  { name: 'PostgreSQL', start: async () => undefined },
  ...(hasRedis() ? [{ name: 'Redis', start: startRedis }] : []),
];
