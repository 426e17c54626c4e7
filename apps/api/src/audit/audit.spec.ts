import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditPage, RecordEvents } from '#audit';
import { newId } from '#kernel';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('the audit over HTTP', () => {
  let api: TestApi;
  let people: People;
  let operator: Person;

  const ask = (person: Person, path = '') => api.app.inject({ url: `/api/v1/audit${path}`, headers: person.headers });

  beforeAll(async () => {
    api = await createTestApi();
    people = new People(api);
    operator = await people.staff('operator', await people.organisation());
    for (let places = 1; places <= 3; places += 1) {
      await api.app.get(RecordEvents, { strict: false }).record([{
        id: newId(), type: 'booking.held', organisationId: operator.organisationId, subject: { places },
        actor: { kind: 'user', id: operator.id }, correlationId: newId(), at: '2026-11-22T12:00:00Z',
      }]);
    }
  });
  afterAll(() => api.close());

  it('lists what happened, newest first, in pages', async () => {
    const first = (await ask(operator, '?limit=2')).json<AuditPage>();
    expect(first.items).toMatchObject([{ seq: 3, subject: { places: 3 } }, { seq: 2, actor: { kind: 'user', id: operator.id } }]);
    expect((await ask(operator, `?limit=2&cursor=${first.nextCursor}`)).json()).toMatchObject({ items: [{ seq: 1 }], nextCursor: null });
  });

  it('finds who did what and when, and names the people', async () => {
    const found = async (query: string) => (await ask(operator, query)).json<AuditPage>().items.map(({ seq }) => seq);
    await api.app.get(RecordEvents, { strict: false }).record([{
      id: newId(), type: 'user.signed-in', organisationId: operator.organisationId, subject: {}, actor: { kind: 'system', id: 'job:=cmd' }, correlationId: newId(), at: '2026-11-23T23:30:00Z',
    }]);
    expect((await ask(operator, `?actorId=${operator.id}&limit=1`)).json()).toMatchObject({ items: [{ seq: 3, actor: { name: 'The operator' } }] });
    expect(await found('?topic=user')).toEqual([4]);
    expect(await found(`?topic=user&actorId=${operator.id}`)).toEqual([]);
    expect(await found('?until=2026-11-22')).toEqual([3, 2, 1]);
    expect(await found('?from=2026-11-23&until=2026-11-23')).toEqual([4]);
    await api.database.query(`update organisation set time_zone = 'Asia/Shanghai' where id = $1`, [operator.organisationId]);
    expect(await found('?from=2026-11-23&until=2026-11-23')).toEqual([]);
    expect(await found('?from=2026-11-24')).toEqual([4]);
  });

  it('is a file for those who keep it, with nothing that a spreadsheet would run', async () => {
    const answer = await ask(operator, '/entries.csv?topic=booking');
    expect(answer.headers['content-type']).toContain('text/csv');
    const lines = answer.body.trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('booking.held');
    expect(lines[1]).toContain('The operator');
  });

  it.each(['?topic=Booking', '?topic=a.b', '?topic=', '?from=yesterday', '?from=2026-02-30', '?until=1', '?limit=0', '?limit=201', '?cursor=-1', `?actorId=${'x'.repeat(101)}`])('refuses %s', async (query) => {
    expect((await ask(operator, query)).statusCode).toBe(422);
  });

  it('says whether the chain holds', async () => {
    expect((await ask(operator, '/verification')).json()).toEqual({ intact: true, entries: 4, fault: null });
  });

  it('shows another organisation and a traveller nothing', async () => {
    expect((await ask(await people.staff('officer', await people.organisation()))).json()).toEqual({ items: [], nextCursor: null });
    expect((await ask(await people.traveller(operator.organisationId))).statusCode).toBe(403);
  });

  it('refuses a cursor that is none', async () => {
    expect((await ask(operator, '?cursor=x')).statusCode).toBe(422);
  });
});
