import { Controller, Get, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentContext } from '#platform';
import { People, type Person } from '../../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';
import { createApi } from '../../create-api.js';
import { Public, Requires } from '../requires.js';

@Controller('trial')
class TrialController {
  @Get('context')
  @Requires('session.read')
  context(): unknown {
    return currentContext();
  }

  @Post('officers')
  @Requires('application.review')
  officers(): unknown {
    return currentContext();
  }

  @Post('everyone')
  @Public('test')
  everyone(): unknown {
    return currentContext();
  }
}

@Module({ controllers: [TrialController] })
class TrialModule {}

@Controller('forgotten')
class ForgottenController {
  @Get()
  nothingDeclared(): string {
    return 'open to the world';
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('access to a route', () => {
  let api: TestApi;
  let operator: Person;
  let officer: Person;
  let traveller: Person;

  beforeAll(async () => {
    api = await createTestApi({ imports: [TrialModule] });
    const people = new People(api);
    const organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    officer = await people.staff('officer', organisationId);
    traveller = await people.traveller(organisationId);
  });
  afterAll(() => api.close());

  const ask = (method: 'GET' | 'POST', path: string, headers: Record<string, string> = {}) =>
    api.app.inject({ method, url: `/api/v1/trial/${path}`, headers, ...(method === 'POST' ? { payload: {} } : {}) });

  it('needs a session', async () => {
    expect((await ask('GET', 'context')).json()).toMatchObject({ status: 401, code: 'auth.required' });
    expect((await ask('GET', 'context', { cookie: 'waypass_session=made-up' })).json()).toMatchObject({ status: 401 });
    expect((await ask('GET', 'context', { authorization: 'Basic YTpi' })).json()).toMatchObject({ status: 401 });
  });

  it('needs the permission that the route declares', async () => {
    expect((await ask('POST', 'officers', officer.headers)).statusCode).toBe(201);
    for (const person of [operator, traveller]) {
      expect((await ask('POST', 'officers', person.headers)).json()).toMatchObject({ status: 403, code: 'auth.forbidden' });
    }
  });

  it('says who acts to whatever the request calls, after its body was read too', async () => {
    const context = (await ask('POST', 'officers', { ...officer.headers, 'x-correlation-id': 'caller-0001' })).json<unknown>();
    expect(context).toEqual({ correlationId: 'caller-0001', actor: { kind: 'user', id: officer.id }, organisationId: officer.organisationId });
    expect((await ask('GET', 'context', traveller.headers)).json()).toMatchObject({ actor: { kind: 'traveller', id: traveller.id } });
    expect((await ask('POST', 'everyone')).json()).toMatchObject({ actor: { kind: 'system' } });
  });

  it('does not mix up requests that run at the same time', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `request-${index}-of-many`);
    const answers = await Promise.all(ids.map((id) => ask('POST', 'everyone', { 'x-correlation-id': id })));
    expect(answers.map((answer) => answer.json<{ correlationId: string }>().correlationId)).toEqual(ids);
  });

  it('prefers a key that was sent on purpose to a cookie that came along', async () => {
    const headers = { ...operator.headers, authorization: 'Bearer wp_unknown' };
    expect((await ask('GET', 'context', headers)).json()).toMatchObject({ status: 401, code: 'auth.required' });
  });

  it('stops the process from starting when a route declares nothing', async () => {
    await expect(createApi(api.config, { imports: [ForgottenModule] })).rejects.toThrow('GET /forgotten (ForgottenController.nothingDeclared)');
  });

  describe('from a browser', () => {
    const elsewhere = 'https://evil.example';
    const from = (headers: Record<string, string>) => ask('POST', 'officers', { ...officer.headers, host: '127.0.0.1:7400', ...headers });

    it.each([
      ['another site, by Fetch Metadata', { 'sec-fetch-site': 'cross-site', origin: elsewhere }],
      ['a sibling of our domain', { 'sec-fetch-site': 'same-site' }],
      ['another site, by its origin', { origin: elsewhere }],
      ['a page without an origin', { origin: 'null' }],
      ['another port of our host', { origin: 'http://127.0.0.1:9999' }],
    ])('is refused when it changes something from %s', async (_what, headers) => {
      expect((await from(headers)).json()).toMatchObject({ status: 403, code: 'request.cross-site' });
    });

    it.each([
      ['our own page, by Fetch Metadata', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:7400' }],
      ['our own page, by its origin', { origin: 'http://127.0.0.1:7400' }],
      ['our own page under another name of this machine', { origin: 'http://tours.lan:7400', host: 'tours.lan:7400' }],
      ['a program', {}],
    ])('is let through from %s', async (_what, headers) => {
      expect((await from(headers)).statusCode).toBe(201);
    });

    it('is refused on public routes too, so that nobody is signed in by another site', async () => {
      const answer = await api.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: { email: 'a', password: 'b' }, headers: { origin: elsewhere } });
      expect(answer.json()).toMatchObject({ status: 403, code: 'request.cross-site' });
    });

    it('may read from anywhere a link leads from', async () => {
      expect((await ask('GET', 'context', { ...operator.headers, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(200);
    });
  });
});
