import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('the headers of every answer', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('let no page run, frame or send what is not ours', async () => {
    const { headers } = await api.app.inject('/health/live');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  });

  it.each(['/api/v1/auth/me', '/api/v1/openapi.json', '/api/v1/nothing-here'])('let nobody keep what %s answers', async (url) => {
    expect((await api.app.inject(url)).headers['cache-control']).toBe('no-store');
  });
});
