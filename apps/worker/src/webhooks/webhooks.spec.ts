import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '#kernel';
import { AnnounceEvent, FollowDeliveries, KeepWebhooks, PostWebhook, type WebhookDelivery, type WebhookEvent } from '#notifications';
import { publish } from '#platform';
import { eventually } from '../../../../test/support/eventually.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { createWorker } from '../create-worker.js';

interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('webhooks, from what happened to a real receiver', () => {
  let store: TestDatabase;
  let worker: INestApplicationContext;
  let receiver: Server;
  let url: string;
  let organisationId: string;
  const calls: Call[] = [];
  let answers: number[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        calls.push({ headers: request.headers, body });
        response.writeHead(answers.shift() ?? 204).end();
      });
    });
    await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    store = await createTestDatabase({ WEBHOOKS_TO_PRIVATE_ADDRESSES: true });
    worker = await createWorker(store.config);
  });
  afterAll(async () => {
    await worker.close();
    await store.drop();
    await new Promise((closed) => receiver.close(closed));
  });
  beforeEach(() => {
    calls.length = 0;
    answers = [];
    organisationId = newId();
  });

  const add = async (...events: WebhookEvent[]) => valueOf(await worker.get(KeepWebhooks, { strict: false }).add(organisationId, { url, events }));
  const tell = (type: string, subject: Record<string, string | number>): Promise<string> => store.database.transaction((tx) => publish(tx, { type, organisationId, subject }));
  const log = async (webhookId: string): Promise<WebhookDelivery[]> => valueOf(await worker.get(FollowDeliveries, { strict: false }).list(organisationId, webhookId, { limit: 50 })).items;
  const signatureOf = ({ headers, body }: Call, secret: string): string =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64')}`;

  it('carry ids alone, signed so that the receiver can tell', async () => {
    const webhook = await add('departure.scheduled');
    const departureId = newId();
    const id = await tell('departure.scheduled', { departureId, name: 'Anna Eriksson', places: 4, noteId: 'Anna' });
    await eventually(async () => expect(await log(webhook.id)).toMatchObject([{ state: 'delivered', answer: 204, attempts: 1, eventId: id }]));
    expect(calls).toHaveLength(1);
    expect(JSON.parse(calls[0]!.body)).toEqual({ id, type: 'departure.scheduled', at: expect.any(String), data: { departureId } });
    expect(calls[0]!.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': id, 'webhook-signature': signatureOf(calls[0]!, webhook.secret) });
    expect(Math.abs(Number(calls[0]!.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
  });

  it('are tried again until they are taken, under one id', async () => {
    const webhook = await add('departure.scheduled');
    answers = [500, 302];
    await tell('departure.scheduled', { departureId: newId() });
    await eventually(async () => expect(await log(webhook.id)).toMatchObject([{ state: 'delivered', attempts: 3 }]), 30_000);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  }, 40_000);

  it('tell nobody who is paused, does not listen to it, was taken away, or is of another organisation', async () => {
    const [paused, other, gone] = [await add('departure.scheduled'), await add('booking.confirmed'), await add('departure.scheduled')];
    const { url: where, events, version } = paused;
    valueOf(await worker.get(KeepWebhooks, { strict: false }).change({ organisationId, id: paused.id, url: where, events, version, paused: true }));
    valueOf(await worker.get(KeepWebhooks, { strict: false }).remove(organisationId, gone.id));
    organisationId = newId();
    const listening = await add('departure.scheduled');
    await tell('departure.scheduled', { departureId: newId() });
    await eventually(async () => expect(await log(listening.id)).toMatchObject([{ state: 'delivered' }]));
    expect(calls).toHaveLength(1);
    expect(await store.database.query('select from webhook_delivery where webhook_id = any($1)', [[paused.id, other.id, gone.id]])).toEqual([]);
  });

  it('go out once for an event, however often it is handed over', async () => {
    const webhook = await add('departure.scheduled');
    const event = { id: newId(), type: 'departure.scheduled', organisationId, subject: { departureId: newId() }, at: new Date().toISOString() };
    const announce = worker.get(AnnounceEvent, { strict: false });
    await Promise.all([announce.announce(event), announce.announce(event), announce.announce(event)]);
    await eventually(async () => expect(await log(webhook.id)).toMatchObject([{ state: 'delivered' }]));
    expect(calls).toHaveLength(1);
  });

  it('are given up after the last try without bothering anybody, and sent again by hand', async () => {
    const webhook = await add('departure.scheduled');
    const due = newId();
    await store.database.query(
      `insert into webhook_delivery (id, organisation_id, webhook_id, event_id, event_type, body) values ($1, $2, $3, $1, 'departure.scheduled', '{}')`,
      [due, organisationId, webhook.id],
    );
    const post = worker.get(PostWebhook, { strict: false });
    const follow = worker.get(FollowDeliveries, { strict: false });
    expect(codeOf(await follow.resend(organisationId, due))).toBe('webhook.on-its-way');
    answers = [503, 503];
    await expect(post.post(organisationId, due, false)).rejects.toThrow('webhook not taken: 503');
    await post.post(organisationId, due, true);
    expect(await log(webhook.id)).toMatchObject([{ state: 'failed', answer: 503, attempts: 2 }]);
    expect(codeOf(await follow.resend(newId(), due))).toBe('not-found');
    valueOf(await follow.resend(organisationId, due));
    await eventually(async () => expect(await log(webhook.id)).toMatchObject([{ state: 'delivered', attempts: 3 }]));
    await post.post(organisationId, due, false);
    expect(calls).toHaveLength(3);
  });

  it('are kept with a sealed secret', async () => {
    const webhook = await add('departure.scheduled');
    const rows = await store.database.query<{ text: string }>('select w::text as text from webhook w where id = $1', [webhook.id]);
    expect(rows[0]?.text).not.toContain(webhook.secret.slice(6, 30));
    expect(rows[0]?.text).not.toContain(Buffer.from(webhook.secret).toString('hex').slice(12, 40));
  });
});
