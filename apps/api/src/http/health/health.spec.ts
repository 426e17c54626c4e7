import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Database, Queues } from '#platform';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';

describe('the health of the process', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('is alive and ready while the database and the queues answer', async () => {
    for (const check of ['live', 'ready']) expect((await api.app.inject(`/health/${check}`)).json()).toEqual({ status: 'ok' });
  });

  it.each([
    ['the database', () => vi.spyOn(api.app.get(Database, { strict: false }), 'query')],
    ['the queues', () => vi.spyOn(api.app.get(Queues, { strict: false }), 'assertReachable')],
  ])('is alive but not ready while %s cannot be reached', async (_what, spy) => {
    const gone = spy().mockRejectedValue(new Error('connect ECONNREFUSED 10.0.0.7:5432'));
    try {
      const ready = await api.app.inject('/health/ready');
      expect(ready.statusCode).toBe(503);
      expect(ready.json()).toMatchObject({ code: 'unavailable' });
      expect(ready.body).not.toContain('10.0.0.7');
      expect((await api.app.inject('/health/live')).statusCode).toBe(200);
    } finally {
      gone.mockRestore();
    }
    expect((await api.app.inject('/health/ready')).statusCode).toBe(200);
  });
});
