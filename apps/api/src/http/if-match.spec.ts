import { Controller, Get, Module, Put } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { IfMatch } from './if-match.js';
import { Public } from './requires.js';

@Controller('trial')
class TrialController {
  @Get()
  @Public('test')
  read(): { version: number } {
    return { version: 7 };
  }

  @Put()
  @Public('test')
  edit(@IfMatch() version: number): { edited: number } {
    return { edited: version };
  }
}

@Module({ controllers: [TrialController] })
class TrialModule {}

describe('conditional edits', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ imports: [TrialModule] });
  });
  afterAll(() => api.close());

  const edit = (tag?: string) =>
    api.app.inject({ method: 'PUT', url: '/api/v1/trial', payload: {}, ...(tag === undefined ? {} : { headers: { 'if-match': tag } }) });

  it('are told the version as an entity tag, and take it back', async () => {
    const { headers } = await api.app.inject('/api/v1/trial');
    expect(headers.etag).toBe('"7"');
    expect((await edit(String(headers.etag))).json()).toEqual({ edited: 7 });
  });

  it.each(['7', 'W/"7"', ' "7" '])('read %s as the same version', async (tag) => {
    expect((await edit(tag)).json()).toEqual({ edited: 7 });
  });

  it.each([undefined, '', '*', '"x"', '"7", "8"', '-1', '99999999999999'])('are refused with %s', async (tag) => {
    expect((await edit(tag)).json()).toMatchObject({ status: 428, code: 'edit.version-required' });
  });
});
