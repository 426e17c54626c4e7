import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  it('says whether the chain holds', async () => {
    expect((await ask(operator, '/verification')).json()).toEqual({ intact: true, entries: 3, fault: null });
  });

  it('shows another organisation and a traveller nothing', async () => {
    expect((await ask(await people.staff('officer', await people.organisation()))).json()).toEqual({ items: [], nextCursor: null });
    expect((await ask(await people.traveller(operator.organisationId))).statusCode).toBe(403);
  });

  it('refuses a cursor that is none', async () => {
    expect((await ask(operator, '?cursor=x')).statusCode).toBe(422);
  });
});
