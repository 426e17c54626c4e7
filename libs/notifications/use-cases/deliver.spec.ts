import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type Mail, Mailer, UnrecoverableFailure } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import { LetterLookRepository } from '../persistence/letter-words/letter-look.repository.js';
import { LetterTemplateRepository } from '../persistence/letter-words/letter-template.repository.js';
import { Deliver, type Delivery, DeliveryUnderWay, MailNotTaken } from './deliver.js';
import { WriteLetter } from './letter-words/write-letter.js';

let db: TestDatabase;

/** Takes mail until it is told to fail or to wait. */
class FakeMailer extends Mailer {
  readonly taken: Mail[] = [];
  private started = (): void => undefined;
  readonly firstStarted = new Promise<void>((resolve) => {
    this.started = resolve;
  });
  answer: () => Promise<void> = () => Promise.resolve();

  async send(mail: Mail): Promise<void> {
    this.started();
    await this.answer();
    this.taken.push(mail);
  }
}

const invitation = (more: Partial<Delivery> = {}): Delivery =>
  ({
    key: `invitation.${newId()}`,
    organisationId: newId(),
    travellerId: newId(),
    to: 'philippa@example.org',
    template: 'invitation',
    values: {
      name: 'Philippa',
      operator: 'Koryo Sports',
      tripName: 'Marathon',
      startsOn: '2026-04-03',
      endsOn: '2026-04-07',
      link: 'https://travel.example.org/l/secret-token',
      expiresAt: new Date('2026-03-01T14:00:00Z'),
    },
    ...more,
  }) as Delivery;
const deliverWith = (mailer: Mailer) => {
  const useCase = new Deliver(db.database, new DeliveryRepository(db.database), mailer, new WriteLetter(new LetterLookRepository(db.database), new LetterTemplateRepository(db.database)));
  return (delivery: Delivery) => useCase.deliver(delivery);
};
const rowOf = async ({ key }: Delivery) => (await db.database.query<Record<string, unknown>>('select * from delivery where key = $1', [key]))[0];
const endLease = ({ key }: Delivery) => db.database.query(`update delivery set claimed_until = now() - interval '1 second' where key = $1`, [key]);
const failWith = (error: Error) => () => Promise.reject(error);

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

describe('deliver', () => {
  it('keeps what the mail is about, and which event asked for it', async () => {
    const about = { departureId: newId(), bookingId: newId() };
    const delivery = invitation({ about, eventId: newId() });
    await deliverWith(new FakeMailer())(delivery);
    expect(await rowOf(delivery)).toMatchObject({ departure_id: about.departureId, booking_id: about.bookingId, waiting_entry_id: null, event_id: delivery.eventId });
  });

  it('sends once and notes it', async () => {
    const mailer = new FakeMailer();
    const delivery = invitation();
    expect(await deliverWith(mailer)(delivery)).toBe('sent');
    expect(await deliverWith(mailer)(delivery)).toBe('sent-before');
    expect(mailer.taken).toHaveLength(1);
    expect(mailer.taken[0]).toMatchObject({ key: delivery.key, to: 'philippa@example.org', subject: 'Your trip: Marathon' });
    expect(await rowOf(delivery)).toMatchObject({ status: 'sent', attempts: 1, last_error: null });
    const events = await db.database.query(`select type, subject from outbox where organisation_id = $1`, [delivery.organisationId]);
    expect(events).toEqual([{ type: 'delivery.sent', subject: expect.objectContaining({ template: 'invitation', travellerId: delivery.travellerId }) }]);
  });

  it('keeps neither address nor words', async () => {
    const delivery = invitation();
    await deliverWith(new FakeMailer())(delivery);
    const rows = [await rowOf(delivery), ...(await db.database.query('select * from outbox where organisation_id = $1', [delivery.organisationId]))];
    for (const secret of ['philippa', 'Philippa', 'secret-token', 'Koryo']) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('sends once when two workers have it at the same time', async () => {
    const mailer = new FakeMailer();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    mailer.answer = () => gate;
    const delivery = invitation();
    const first = deliverWith(mailer)(delivery);
    await mailer.firstStarted;
    await expect(deliverWith(mailer)(delivery)).rejects.toThrow(DeliveryUnderWay);
    release();
    expect(await first).toBe('sent');
    expect(mailer.taken).toHaveLength(1);
  });

  it('lets one of many win a race for a delivery that is new', async () => {
    const mailer = new FakeMailer();
    const delivery = invitation();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => deliverWith(mailer)(delivery)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value === 'sent')).toHaveLength(1);
    expect(mailer.taken).toHaveLength(1);
  });

  it('tries again after a failure, and notes its code without its words', async () => {
    const mailer = new FakeMailer();
    const delivery = invitation();
    mailer.answer = failWith(Object.assign(new Error('connect to philippa@example.org'), { code: 'ECONNREFUSED' }));
    const failure: unknown = await deliverWith(mailer)(delivery).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MailNotTaken);
    expect(inspect(failure)).toContain('mail not taken: ECONNREFUSED');
    expect(inspect(failure)).not.toContain('philippa');
    expect(await rowOf(delivery)).toMatchObject({ status: 'failed', attempts: 1, last_error: 'ECONNREFUSED' });
    mailer.answer = () => Promise.resolve();
    expect(await deliverWith(mailer)(delivery)).toBe('sent');
    expect(await rowOf(delivery)).toMatchObject({ status: 'sent', attempts: 2, last_error: null });
  });

  it('gives up on a mail that the server refuses for good', async () => {
    const mailer = new FakeMailer();
    const delivery = invitation();
    mailer.answer = failWith(Object.assign(new Error('550 no such user philippa'), { code: 'EENVELOPE', responseCode: 550 }));
    const outcome = deliverWith(mailer)(delivery);
    await expect(outcome).rejects.toThrow(UnrecoverableFailure);
    await expect(outcome).rejects.toThrow('mail refused: smtp-550');
    expect(await rowOf(delivery)).toMatchObject({ status: 'failed', last_error: 'smtp-550' });
  });

  it.each([
    ['a passing refusal', { responseCode: 451 }],
    ['a rejected sign-in', { code: 'EAUTH', responseCode: 535 }],
  ])('does not give up on %s', async (_what, fields) => {
    const mailer = new FakeMailer();
    mailer.answer = failWith(Object.assign(new Error('later'), fields));
    await expect(deliverWith(mailer)(invitation())).rejects.not.toBeInstanceOf(UnrecoverableFailure);
  });

  it('takes over from a worker that died in the middle, once its time is up', async () => {
    const mailer = new FakeMailer();
    const delivery = invitation();
    const dead = new FakeMailer();
    dead.answer = () => new Promise(() => undefined);
    void deliverWith(dead)(delivery);
    await dead.firstStarted;
    await expect(deliverWith(mailer)(delivery)).rejects.toThrow(DeliveryUnderWay);
    await endLease(delivery);
    expect(await deliverWith(mailer)(delivery)).toBe('sent');
    expect(await rowOf(delivery)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('does not let an overtaken worker undo what the later one noted', async () => {
    const delivery = invitation();
    const slow = new FakeMailer();
    let fail = (_error: Error): void => undefined;
    slow.answer = () =>
      new Promise((_resolve, reject) => {
        fail = reject;
      });
    const overtaken = deliverWith(slow)(delivery);
    await slow.firstStarted;
    await endLease(delivery);
    await deliverWith(new FakeMailer())(delivery);
    fail(new Error('timeout'));
    await expect(overtaken).rejects.toThrow(MailNotTaken);
    expect(await rowOf(delivery)).toMatchObject({ status: 'sent', last_error: null });
  });

  it('refuses a key of another organisation and a key that is no name', async () => {
    const mailer = new FakeMailer();
    const delivery = invitation();
    await deliverWith(mailer)(delivery);
    await expect(deliverWith(mailer)({ ...delivery, organisationId: newId() })).rejects.toThrow('another organisation');
    await expect(deliverWith(mailer)(invitation({ key: 'a@b> \r\n' }))).rejects.toThrow();
    expect(mailer.taken).toHaveLength(1);
  });
});
