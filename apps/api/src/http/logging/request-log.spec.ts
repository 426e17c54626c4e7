import { Controller, Get, Injectable, Logger, Module, Param } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '#platform';
import { People, type Person } from '../../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../../test/support/test-api.js';
import { Requires } from '../requires.js';

@Injectable()
class Work {
  private readonly logger = new Logger('work');

  constructor(private readonly database: Database) {}

  async run(passport: string): Promise<void> {
    await this.database.query('select 1');
    this.logger.log('half done');
    await this.database.query('select * from no_such_table where passport = $1', [passport]);
  }
}

@Controller('trial')
class TrialController {
  constructor(private readonly work: Work) {}

  @Get('passports/:id')
  @Requires('session.read')
  read(@Param('id') id: string): Promise<void> {
    return this.work.run(id);
  }
}

@Module({ controllers: [TrialController], providers: [Work] })
class TrialModule {}

describe('the log', () => {
  const text: string[] = [];
  let api: TestApi;
  let person: Person;
  beforeAll(async () => {
    api = await createTestApi({ imports: [TrialModule], settings: { LOG_LEVEL: 'info', METRICS_TOKEN: 'collected-every-15-s' }, logTo: { write: (line) => void text.push(line) } });
    const people = new People(api);
    person = await people.staff('operator', await people.organisation());
  });
  afterAll(() => api.close());
  beforeEach(() => void text.splice(0));

  const lines = (): Record<string, unknown>[] => text.map((line) => JSON.parse(line) as Record<string, unknown>);

  it('has one line for a request: who, what by its template, how it ended and how long it took', async () => {
    const url = '/api/v1/api-keys?cursor=01999999-0000-7000-8000-000000000001';
    await api.app.inject({ url, headers: { ...person.headers, 'x-correlation-id': 'correlation-1' } });
    expect(lines()).toEqual([
      expect.objectContaining({
        level: 'info', msg: 'request', method: 'GET', route: '/api/v1/api-keys', status: 200, milliseconds: expect.any(Number),
        correlationId: 'correlation-1', actor: { kind: 'user', id: person.id }, organisationId: person.organisationId,
      }),
    ]);
  });

  it('follows a request under one correlation id, through what it calls, to the error and its answer', async () => {
    const answer = await api.app.inject({ url: '/api/v1/trial/passports/P1234567?name=Wanderer', headers: { ...person.headers, 'x-correlation-id': 'correlation-2' } });
    expect(answer.statusCode).toBe(500);
    expect(lines().map(({ msg, correlationId }) => ({ msg, correlationId }))).toEqual([
      { msg: 'half done', correlationId: 'correlation-2' },
      { msg: 'unexpected error', correlationId: 'correlation-2' },
      { msg: 'request', correlationId: 'correlation-2' },
    ]);
    expect(lines()[1]).toMatchObject({ level: 'error', problem: 'unexpected', state: '42P01', frames: expect.stringContaining('request-log.spec') });
    expect(lines()[2]).toMatchObject({ route: '/api/v1/trial/passports/:id', status: 500, problem: 'unexpected' });
  });

  it('says nothing personal and nothing secret, whatever was sent', async () => {
    const secrets = ['ada@example.org', 'the-password', 'P1234567', 'Wanderer', person.headers.cookie.split('=')[1]!, 'wp_000000000000', 'browser-of-ada'];
    const headers = { 'user-agent': 'browser-of-ada' };
    await api.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: { email: 'ada@example.org', password: 'the-password' }, headers });
    await api.app.inject({ method: 'POST', url: '/api/v1/auth/links/redeem?name=Wanderer', payload: '{"token": "P1234567', headers: { ...headers, 'content-type': 'application/json' } });
    await api.app.inject({ url: '/api/v1/trial/passports/P1234567', headers: { ...person.headers, ...headers } });
    await api.app.inject({ url: '/api/v1/auth/me', headers: { authorization: 'Bearer wp_000000000000_x' } });
    await api.app.inject('/somewhere/Wanderer?passport=P1234567');
    expect(lines().filter(({ msg }) => msg === 'request')).toHaveLength(5);
    expect(secrets.filter((secret) => text.join('').includes(secret))).toEqual([]);
    expect(lines().at(-1)).toMatchObject({ route: 'unknown', status: 404 });
  });

  it('has a measurement for each template, and none with an id or a name in it', async () => {
    await api.app.inject({ url: '/api/v1/trial/passports/P1234567', headers: person.headers });
    await api.app.inject('/somewhere/Wanderer');
    const metrics = (await api.app.inject({ url: '/metrics', headers: { authorization: 'Bearer collected-every-15-s' } })).body;
    expect(metrics).toContain('http_request_duration_seconds_count{method="GET",route="/api/v1/trial/passports/:id",status="500"}');
    expect(metrics).toContain('route="unknown",status="404"');
    expect(metrics).toMatch(/^outbox_lag_seconds \d/m);
    expect(metrics).not.toMatch(/P1234567|Wanderer/);
  });
});
