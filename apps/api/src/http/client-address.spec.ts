import { Controller, Get, Ip, Module } from '@nestjs/common';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { Public } from './requires.js';

@Controller('trial')
class TrialController {
  @Get('address')
  @Public('test')
  address(@Ip() ip: string): { ip: string } {
    return { ip };
  }
}

@Module({ controllers: [TrialController] })
class TrialModule {}

describe('the address that attempts are counted by', () => {
  let api: TestApi;
  afterEach(() => api.close());

  const addressOf = async (forwarded: string): Promise<string> => {
    const answer = await api.app.inject({ url: '/api/v1/trial/address', remoteAddress: '10.0.0.2', headers: { 'x-forwarded-for': forwarded } });
    return answer.json<{ ip: string }>().ip;
  };

  it('is the one that our proxy saw, whatever the caller says of earlier ones', async () => {
    api = await createTestApi({ settings: { TRUST_PROXY: true }, imports: [TrialModule] });
    expect(await addressOf('203.0.113.7')).toBe('203.0.113.7');
    expect(await addressOf('198.51.100.1, 198.51.100.2, 203.0.113.7')).toBe('203.0.113.7');
  });

  it('is the connection’s own where there is no proxy', async () => {
    api = await createTestApi({ imports: [TrialModule] });
    expect(await addressOf('203.0.113.7')).toBe('10.0.0.2');
  });
});
