import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';

const token = 'collected-every-15-s';

describe('what Prometheus collects', () => {
  let closed: TestApi;
  let open: TestApi;
  beforeAll(async () => {
    closed = await createTestApi();
    open = await createTestApi({ settings: { METRICS_TOKEN: token } });
  });
  afterAll(() => Promise.all([closed.close(), open.close()]));

  it('is told to whoever has the token', async () => {
    const answer = await open.app.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('process_cpu_seconds_total');
  });

  it.each([undefined, 'Bearer ', 'Bearer undefined', 'Bearer collected-every-15-sec', `Basic ${token}`, token])('is not there for anybody else (%s)', async (authorization) => {
    for (const api of [closed, open]) {
      const answer = await api.app.inject({ url: '/metrics', headers: authorization === undefined ? {} : { authorization } });
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ code: 'not-found' });
    }
  });
});
