import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import type { MailboxPage } from '#notifications';
import { MailboxMailer } from '#platform';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('the mailbox over HTTP', () => {
  let api: TestApi;
  let people: People;
  let operator: Person;

  const ask = (person: Person, path = '') => api.app.inject({ url: `/api/v1/mailbox${path}`, headers: person.headers });
  const page = async (query = '') => (await ask(operator, query)).json<MailboxPage>();
  const send = (subject: string, key = `test.${newId()}`) =>
    new MailboxMailer(api.database, api.vault).send({
      key, organisationId: operator.organisationId, to: 'philippa@example.org', subject, text: 'the text', html: '<p>the text</p>',
    });

  beforeAll(async () => {
    api = await createTestApi();
    people = new People(api);
    operator = await people.staff('operator', await people.organisation());
    for (const subject of ['one', 'two', 'three']) await send(subject);
  });
  afterAll(() => api.close());

  it('lists in pages and opens one message', async () => {
    const first = await page('?limit=2');
    const second = await page(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ subject }) => subject).sort()).toEqual(['one', 'three', 'two']);
    const { id } = first.items[0]!;
    expect((await ask(operator, `/${id}`)).json()).toMatchObject({ id, to: 'philippa@example.org', text: 'the text', html: '<p>the text</p>' });
  });

  it('keeps invitations to the staff from operators, who could come in as administrators, and letters from administrators', async () => {
    await send('join us', `staff-invitation.${newId()}`);
    const administrator = await people.staff('administrator', operator.organisationId);
    const theirs = (await ask(administrator)).json<MailboxPage>().items;
    expect(theirs.map(({ subject }) => subject)).toEqual(['join us']);
    const ours = (await page()).items;
    expect(ours.map(({ subject }) => subject)).not.toContain('join us');
    expect((await ask(operator, `/${theirs[0]!.id}`)).statusCode).toBe(404);
    expect((await ask(administrator, `/${ours[0]!.id}`)).statusCode).toBe(404);
    expect((await ask(administrator, `/${theirs[0]!.id}`)).statusCode).toBe(200);
  });

  it('is closed to officers and to other organisations', async () => {
    const { id } = (await page()).items[0]!;
    const stranger = await people.staff('operator', await people.organisation());
    expect((await ask(await people.staff('officer', operator.organisationId))).statusCode).toBe(403);
    expect((await ask(stranger)).json()).toEqual({ items: [], nextCursor: null });
    expect((await ask(stranger, `/${id}`)).statusCode).toBe(404);
  });

  it('refuses a cursor that is none', async () => {
    expect((await ask(operator, '?cursor=1')).json()).toMatchObject({ status: 422, errors: [{ pointer: '/query/cursor' }] });
    expect((await ask(operator, '/1')).statusCode).toBe(404);
  });
});
