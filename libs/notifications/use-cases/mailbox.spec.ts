import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { MailboxMailer } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { MailboxRepository } from '../persistence/mailbox.repository.js';
import { ListMailbox } from './list-mailbox.js';
import { ReadMailboxMessage } from './read-mailbox-message.js';

let db: TestDatabase;
let mailbox: MailboxRepository;

const traveller = async (): Promise<string> => {
  const id = newId();
  await db.database.transaction(async (tx) => void db.vault.createKey(tx, id));
  return id;
};
const send = (organisationId: string, subject: string, travellerId?: string) =>
  new MailboxMailer(db.database, db.vault).send({
    key: `test.${newId()}`,
    organisationId,
    ...(travellerId ? { travellerId } : {}),
    to: 'philippa@example.org',
    subject,
    text: `text of ${subject}`,
    html: `<p>${subject}</p>`,
  });
const list = (organisationId: string, page: { cursor?: string; limit: number } = { limit: 10 }) => new ListMailbox(mailbox).list(organisationId, page);
const read = (organisationId: string, id: string) => new ReadMailboxMessage(db.database, mailbox).read(organisationId, id);

beforeAll(async () => {
  db = await createTestDatabase();
  mailbox = new MailboxRepository(db.database, db.vault);
});
afterAll(() => db.drop());

describe('the mailbox', () => {
  it('lists the newest first, in pages, for its organisation alone', async () => {
    const organisationId = newId();
    const travellerId = await traveller();
    await send(organisationId, 'one', travellerId);
    await send(organisationId, 'two');
    await send(organisationId, 'three', travellerId);
    await send(newId(), 'elsewhere', travellerId);
    const subjects: string[][] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await list(organisationId, { limit: 2, ...(cursor ? { cursor } : {}) });
      subjects.push(page.items.map((item) => item.subject));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(subjects.flat().sort()).toEqual(['one', 'three', 'two']);
    expect(subjects[0]).toHaveLength(2);
  });

  it('opens one message and records that', async () => {
    const organisationId = newId();
    const travellerId = await traveller();
    await send(organisationId, 'one', travellerId);
    const { id } = (await list(organisationId)).items[0]!;
    expect(await read(organisationId, id)).toMatchObject({ value: { id, travellerId, to: 'philippa@example.org', text: 'text of one', html: '<p>one</p>' } });
    const events = await db.database.query('select type, subject from outbox where organisation_id = $1', [organisationId]);
    expect(events).toEqual([{ type: 'mailbox.message-opened', subject: { messageId: id, travellerId } }]);
  });

  it('opens nothing for another organisation, and records nothing', async () => {
    const organisationId = newId();
    await send(organisationId, 'one');
    const other = newId();
    expect(await read(other, (await list(organisationId)).items[0]!.id)).toMatchObject({ refused: true, code: 'not-found' });
    expect(await db.database.query('select 1 from outbox where organisation_id = $1', [other])).toEqual([]);
  });

  it('forgets the mail of an erased traveller', async () => {
    const organisationId = newId();
    const travellerId = await traveller();
    await send(organisationId, 'erased', travellerId);
    await send(organisationId, 'kept');
    const erased = (await list(organisationId)).items.find((item) => item.subject === 'erased')!;
    await db.database.transaction((tx) => db.vault.destroyKey(tx, travellerId));
    expect((await list(organisationId)).items.map((item) => item.subject)).toEqual(['kept']);
    expect(await read(organisationId, erased.id)).toMatchObject({ code: 'not-found' });
  });
});
