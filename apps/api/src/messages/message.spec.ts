import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { DraftLetters, type MessagePage, type SentMessage } from '#notifications';
import { MailboxMailer } from '#platform';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { MessageBody } from './message.schema.js';

describe('the messages of a departure over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;

  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Letterman');
  }, 60_000);
  afterAll(() => api.close());

  const ask = async (path: string, person: Person = ours.operator, method = 'GET') => {
    const answer = await api.app.inject({ method: method as 'GET', url: `/api/v1/${path}`, headers: { ...person.headers, 'idempotency-key': newId() } });
    return { status: answer.statusCode, body: (answer.body === '' ? {} : answer.json()) as { items: MessageBody[]; nextCursor: MessagePage['nextCursor']; code?: string } };
  };
  const write = async (more: Partial<Pick<SentMessage, 'kind' | 'state' | 'travellerId' | 'bookingId' | 'waitingEntryId'>> = {}, departureId = ours.ids.departure): Promise<string> => {
    const { kind = 'invitation', state = 'sent', travellerId = null, bookingId = null, waitingEntryId = null } = more;
    const id = newId();
    const status = state === 'waiting' ? 'pending' : state;
    await api.database.query(
      `insert into delivery (id, organisation_id, key, template, status, sent_at, claimed_until, departure_id, traveller_id, booking_id, waiting_entry_id, event_id)
       values ($1::uuid, $2, 'test.' || $1::text, $3, $4, case when $4 = 'sent' then now() end, case when $4 = 'pending' then now() end, $5, $6, $7, $8, $9)`,
      [id, ours.id, kind, status, departureId, travellerId, bookingId, waitingEntryId, newId()],
    );
    return id;
  };
  const list = async (query = '', person?: Person) => (await ask(`departures/${ours.ids.departure}/messages${query}`, person)).body;

  it('tell who got what and how far it is, the newest first, by kind and by state, in pages', async () => {
    const toTraveller = await write({ travellerId: ours.ids.traveller });
    const toCustomer = await write({ kind: 'stopped-trip', state: 'failed', bookingId: ours.ids.booking });
    const toWaiting = await write({ kind: 'waiting-list', state: 'waiting', waitingEntryId: ours.ids.waitingEntry });
    await write({}, newId());
    const { items } = await list();
    expect(items.slice(0, 3)).toMatchObject([
      { id: toWaiting, kind: 'waiting-list', state: 'waiting', person: 'Lena Wanderer', sentAt: null, repeatable: false },
      { id: toCustomer, kind: 'stopped-trip', state: 'failed', person: expect.any(String), bookingId: ours.ids.booking, repeatable: true },
      { id: toTraveller, kind: 'invitation', state: 'sent', person: expect.stringContaining('Letterman'), travellerId: ours.ids.traveller, sentAt: expect.any(String), repeatable: false },
    ]);
    expect((await list('?kind=stopped-trip')).items.map(({ id }) => id)).toEqual([toCustomer]);
    expect((await list('?state=waiting')).items.map(({ id }) => id)).toEqual([toWaiting]);
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(items.slice(0, 4).map(({ id }) => id));
    expect((await ask(`departures/${ours.ids.departure}/messages?state=lost`)).status).toBe(422);
  });

  it('lead to the mail as it was kept for those who may read mail, and to none for others', async () => {
    const id = await write({ travellerId: ours.ids.traveller });
    await new MailboxMailer(api.database, api.vault).send({ key: `test.${id}`, organisationId: ours.id, travellerId: ours.ids.traveller, to: 'a@example.org', subject: 'secret subject', text: 'https://example.org/invitation#token', html: '' });
    const [forOperator] = (await list()).items;
    expect(forOperator).toMatchObject({ id, mailId: expect.any(String) });
    const answer = await ask(`departures/${ours.ids.departure}/messages`, ours.officer);
    expect(answer.body.items[0]).toMatchObject({ id, mailId: null });
    expect(JSON.stringify(answer.body)).not.toMatch(/secret subject|#token|a@example/);
  });

  it('that failed are tried again, once more for each press, and no others', async () => {
    const failed = await write({ state: 'failed' });
    expect((await ask(`messages/${failed}/repeat`, ours.operator, 'POST')).status).toBe(202);
    const [event] = await api.database.query<{ subject: object }>(`select subject from outbox where type = 'delivery.repeat-asked' order by id desc limit 1`);
    expect(event?.subject).toMatchObject({ deliveryId: failed, ofEventId: expect.any(String) });
    for (const state of ['sent', 'waiting'] as const) {
      expect((await ask(`messages/${await write({ state })}/repeat`, ours.operator, 'POST')).body).toMatchObject({ status: 409, code: 'message.not-repeatable' });
    }
    expect((await ask(`messages/${failed}/repeat`, ours.officer, 'POST')).status).toBe(403);
  });

  it('say how many letters wait for an approval, and for which', async () => {
    const occasionId = newId();
    const facts = { news: 'list-closed', tripName: 'Marathon', startsOn: '2027-04-01', endsOn: '2027-04-06', reference: null, reason: 'Closed', answerBy: null, refund: null, credit: null, creditNote: null, pageId: null } as const;
    const letters = [newId(), newId()].map((addresseeId) => ({ addressee: 'waiting-entry' as const, addresseeId, departureId: ours.ids.departure, locale: 'en' as const, facts }));
    await api.app.get(DraftLetters, { strict: false }).draft({ organisationId: ours.id, occasion: 'cancellation', occasionId }, letters);
    expect((await ask(`departures/${ours.ids.departure}/message-drafts`)).body).toEqual({ items: [{ occasion: 'cancellation', occasionId, letters: 2 }] });
  });

  it('are not an agency’s, nor another organisation’s', async () => {
    const people = new People(api);
    const agency = await people.agency(ours.id);
    expect((await ask(`departures/${ours.ids.departure}/messages`, agency)).status).toBe(403);
    const stranger = await people.staff('operator', await people.organisation());
    expect((await ask(`departures/${ours.ids.departure}/messages`, stranger)).status).toBe(404);
  });
});
