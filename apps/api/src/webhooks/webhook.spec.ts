import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const good = { url: 'https://ledger.example.org/hook', events: ['booking.confirmed', 'application.issued'] };

describe('webhooks over HTTP', () => {
  let api: TestApi;
  let administrator: Person;

  beforeAll(async () => {
    api = await createTestApi();
    const people = new People(api);
    administrator = await people.staff('administrator', await people.organisation());
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, payload?: object, more: Record<string, string> = {}) => {
    const headers = { ...administrator.headers, 'idempotency-key': newId(), ...more };
    const answer = await api.app.inject({ method: method as 'GET', url: `/api/v1/${path}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: (answer.body === '' ? {} : answer.json()) as { id: string; secret?: string; code?: string; items?: unknown[]; errors?: { pointer: string }[] } };
  };

  it('show their secret when they are made, and never again', async () => {
    const { status, body } = await ask('POST', 'webhooks', { ...good, events: [...good.events, 'booking.confirmed'] });
    expect({ status, body }).toMatchObject({ status: 201, body: { ...good, paused: false, version: 1 } });
    expect(body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const list = await ask('GET', 'webhooks');
    expect(list.body.items).toHaveLength(1);
    expect(JSON.stringify(list.body)).not.toContain('secret');
  });

  it('are changed by whoever has read them as they are, and taken away', async () => {
    const { id } = (await ask('POST', 'webhooks', good)).body;
    expect((await ask('PUT', `webhooks/${id}`, { ...good, paused: true }, { 'if-match': '"1"' })).body).toMatchObject({ paused: true, version: 2 });
    expect((await ask('PUT', `webhooks/${id}`, { ...good, paused: false }, { 'if-match': '"1"' })).body).toMatchObject({ code: 'webhook.changed' });
    expect((await ask('PUT', `webhooks/${id}`, { ...good, url: 'https://10.0.0.1/', paused: false }, { 'if-match': '"2"' })).body).toMatchObject({ code: 'webhook.address-refused' });
    expect((await ask('GET', `webhooks/${id}/deliveries`)).body).toEqual({ items: [], nextCursor: null });
    expect((await ask('DELETE', `webhooks/${id}`)).status).toBe(204);
    expect([(await ask('DELETE', `webhooks/${id}`)).status, (await ask('GET', `webhooks/${id}/deliveries`)).status]).toEqual([404, 404]);
  });

  it.each<[string, object, string]>([
    ['no address', { url: undefined }, '/url'],
    ['an empty address', { url: ' ' }, '/url'],
    ['an address without TLS', { url: 'http://ledger.example.org/' }, '/url'],
    ['the loopback address', { url: 'https://127.0.0.1/' }, '/url'],
    ['the loopback address as a number', { url: 'https://2130706433/' }, '/url'],
    ['an address inside the network', { url: 'https://192.168.0.10/' }, '/url'],
    ['the address of the cloud’s own data', { url: 'https://169.254.169.254/latest/meta-data' }, '/url'],
    ['the name of this machine', { url: 'https://localhost/' }, '/url'],
    ['an address with a password', { url: 'https://me:secret@ledger.example.org/' }, '/url'],
    ['an address that never ends', { url: `https://ledger.example.org/${'x'.repeat(500)}` }, '/url'],
    ['no event', { events: [] }, '/events'],
    ['an event that nobody may hear of', { events: ['user.signed-in'] }, '/events/0'],
    ['more events than there are', { events: Array(60).fill('booking.confirmed') }, '/events'],
  ])('cannot have %s', async (_, wrong, pointer) => {
    const { status, body } = await ask('POST', 'webhooks', { ...good, ...wrong });
    expect(status).toBe(422);
    expect(body.errors?.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('are twenty at most, however many are added at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => ask('POST', 'webhooks', good)));
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(19);
    expect(outcomes.find(({ status }) => status !== 201)?.body).toMatchObject({ code: 'webhook.too-many' });
    expect((await ask('GET', 'webhooks')).body.items).toHaveLength(20);
  });
});
