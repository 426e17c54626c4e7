import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

const settings = { name: 'Marathon Tours', address: 'Long Street 1\nBeijing', timeZone: 'Asia/Shanghai', currency: 'CNY', fourEyes: true, retentionDays: 90, erasesByItself: false };

describe('the organisation’s settings over HTTP', () => {
  let api: TestApi;
  let people: People;
  let administrator: Person;

  beforeAll(async () => {
    api = await createTestApi();
    people = new People(api);
    administrator = await people.staff('administrator', await people.organisation());
  });
  afterAll(() => api.close());

  const read = (person = administrator) => api.app.inject({ url: '/api/v1/organisation', headers: person.headers });
  const change = (payload: object, version: string | undefined, person = administrator) =>
    api.app.inject({ method: 'PUT', url: '/api/v1/organisation', payload, headers: { ...person.headers, ...(version === undefined ? {} : { 'if-match': version }) } });

  it('begin with what harms nobody', async () => {
    const answer = await read();
    expect(answer.json()).toEqual({ name: 'Marathon Tours', address: '', timeZone: 'UTC', currency: 'EUR', fourEyes: false, retentionDays: 365, erasesByItself: false, version: 1 });
    expect(answer.headers.etag).toBe('"1"');
  });

  it('are changed whole, by whoever has read them as they are', async () => {
    expect((await change(settings, '"1"')).json()).toEqual({ ...settings, version: 2 });
    expect((await read()).json()).toEqual({ ...settings, version: 2 });
    expect((await change({ ...settings, fourEyes: false }, '"1"')).json()).toMatchObject({ status: 412, code: 'organisation.changed' });
    expect((await read()).json()).toMatchObject({ fourEyes: true });
    expect((await change(settings, undefined)).statusCode).toBe(428);
  });

  it('are nobody else’s, nor another organisation’s', async () => {
    const operator = await people.staff('operator', administrator.organisationId);
    expect([(await read(operator)).statusCode, (await change(settings, '"2"', operator)).statusCode]).toEqual([403, 403]);
    const stranger = await people.staff('administrator', await people.organisation('Walks'));
    expect((await read(stranger)).json()).toMatchObject({ name: 'Walks', fourEyes: false });
  });

  it.each<[string, object, string]>([
    ['a name of nothing but space', { name: '  ' }, '/name'],
    ['a name that never ends', { name: 'x'.repeat(101) }, '/name'],
    ['an address that never ends', { address: 'x'.repeat(501) }, '/address'],
    ['a time zone that there is not', { timeZone: 'Asia/Atlantis' }, '/timeZone'],
    ['an offset in place of a time zone', { timeZone: '+08:00' }, '/timeZone'],
    ['a currency that there is not', { currency: 'XQZ' }, '/currency'],
    ['a currency in small letters', { currency: 'eur' }, '/currency'],
    ['a retention of one day', { retentionDays: 1 }, '/retentionDays'],
    ['a retention of a hundred years', { retentionDays: 36_500 }, '/retentionDays'],
    ['half a day', { retentionDays: 90.5 }, '/retentionDays'],
    ['a switch that is no switch', { fourEyes: 'yes' }, '/fourEyes'],
  ])('cannot have %s', async (_, wrong, pointer) => {
    const answer = await change({ ...settings, ...wrong }, '"2"');
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((fault) => fault.pointer)).toContain(pointer);
  });
});
