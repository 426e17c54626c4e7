import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { type DocumentCheck, RemoveUploads, SweepDocuments, SweepPortraits } from '#documents';
import { Changes, Config, Notices, Outbox, Queues } from '#platform';
import { DocumentDesk } from '../../../../test/support/document-desk.js';
import { eventually } from '../../../../test/support/eventually.js';
import { queueBackends } from '../../../../test/support/queue-backends.js';
import type { RedisServer } from '../../../../test/support/redis-server.js';
import { jobs } from '../jobs.js';
import { Desks } from '../relay/desks.js';
import { Relay } from '../relay/relay.js';
import { SweepDocumentsHandler } from './sweep-documents.handler.js';

describe.each(queueBackends)('a check whose job waits in a queue on $name', ({ start }) => {
  let redis: RedisServer | undefined;
  let desk: DocumentDesk;
  let queues: Queues;
  let notices: Notices;
  let relay: Relay;
  let sweeper: SweepDocumentsHandler;
  let check: DocumentCheck;

  beforeEach(async () => {
    redis = await start();
    desk = await DocumentDesk.open();
    const config = new Config({ ...desk.store.config.settings, REDIS_URL: redis?.url });
    const outbox = new Outbox(desk.store.database);
    [queues, notices] = [new Queues(config), new Notices(config)];
    relay = new Relay(outbox, queues, notices, new Desks(new Changes(desk.store.database, notices)));
    sweeper = new SweepDocumentsHandler(desk.get(SweepDocuments), desk.get(RemoveUploads), desk.get(SweepPortraits), outbox, queues);
    check = await desk.upload(await desk.traveller());
    await relay.start();
    await relayed();
  });
  afterEach(async () => {
    await relay.onApplicationShutdown();
    await notices.onApplicationShutdown();
    await queues.onApplicationShutdown();
    await desk.close();
    await redis?.stop();
  });

  const relayed = (): Promise<void> =>
    eventually(async () => expect(await desk.store.database.query('select 1 from outbox where relayed_at is null')).toEqual([]));
  const sweep = async (): Promise<void> => {
    await desk.store.database.query(`update document_check set look_after = now() - interval '1 second'`);
    await sweeper.handle();
  };
  const loseEverything = async (): Promise<void> => {
    if (!redis) {
      await desk.store.database.query('delete from bullmq.job');
      return;
    }
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
  };
  const orders = async (): Promise<unknown[]> => (await desk.told('document.check-lost', check.id)).map(({ step, order }) => [step, order]);

  it('is left there, however long it takes, and ordered anew once the queue has lost it', async () => {
    for (const _ of [1, 2, 3]) await sweep();
    expect(await orders()).toEqual([]);
    await loseEverything();
    await sweep();
    expect(await orders()).toEqual([['intake', 1]]);
    await relayed();
    expect(await queues.isUnderWay(jobs.takeInDocument, `${check.id}-1-documents.take-in`)).toBe(true);
    await sweep();
    expect(await orders()).toHaveLength(1);
  });

  it('is not lost while the relay is behind', async () => {
    await loseEverything();
    await relay.onApplicationShutdown();
    await desk.store.database.query(`update outbox set relayed_at = null, created_at = now() - interval '2 minutes'`);
    await sweep();
    expect(await orders()).toEqual([]);
  });
});
