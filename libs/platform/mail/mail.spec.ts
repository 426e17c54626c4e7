import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { runInContext, systemContext } from '../telemetry/request-context.js';
import { MailboxMailer } from './mailbox-mailer.js';
import type { Mail } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const mail = (more: Partial<Mail> = {}): Mail => ({
  key: newId(), organisationId: newId(), to: 'anna@example.org', subject: 'Your trip', text: 'Open the link.', html: '<p>Open the link.</p>', ...more,
});

describe('mail over SMTP', () => {
  const taken: string[] = [];
  let refuseNext = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuseNext) return done(Object.assign(new Error('mailbox full'), { responseCode: 452 }));
        taken.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  let mailer: SmtpMailer;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    mailer = new SmtpMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, 'Waypass <no-reply@waypass.invalid>');
  });
  afterAll(async () => {
    mailer.onApplicationShutdown();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it('reaches a server with both bodies, and a Message-ID made from its key', async () => {
    const sent = mail();
    await mailer.send(sent);
    expect(taken.at(-1)).toContain(`Message-ID: <${sent.key}@waypass>`);
    expect(taken.at(-1)).toContain('To: anna@example.org');
    expect(taken.at(-1)).toContain('text/html');
  });

  it('carries the correlation id of what it was sent for', async () => {
    await runInContext(systemContext('c-request-7'), () => mailer.send(mail()));
    expect(taken.at(-1)).toMatch(/^X-Correlation-ID: c-request-7\r?$/im);
  });

  it('cannot be made to carry a header of somebody else’s', async () => {
    await mailer.send(mail({ subject: 'Hello\r\nBcc: everyone@example.org' }));
    expect(taken.at(-1)).not.toMatch(/^Bcc:/m);
  });

  it('comes from the name that it is given, at the platform’s own address, and asks for answers elsewhere', async () => {
    await mailer.send(mail({ fromName: 'Harbour & Co', replyTo: 'office@harbour.example' }));
    expect(taken.at(-1)).toMatch(/^From: "?Harbour & Co"? <no-reply@waypass\.invalid>\r?$/m);
    expect(taken.at(-1)).toMatch(/^Reply-To: office@harbour\.example\r?$/m);
  });

  it('throws when the server does not take it', async () => {
    refuseNext = true;
    await expect(mailer.send(mail())).rejects.toThrow('mailbox full');
  });
});

describe('mail in the mailbox of the database', () => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await createTestDatabase();
  });
  afterAll(() => store.drop());

  it('is kept once for its key, and sealed', async () => {
    const mailer = new MailboxMailer(store.database, store.vault);
    const travellerId = newId();
    await store.database.transaction(async (tx) => void store.vault.createKey(tx, travellerId));
    const sent = mail({ travellerId });
    await mailer.send(sent);
    await mailer.send(sent);
    const rows = await store.database.query<{ content: Buffer }>('select content from mailbox_message where delivery_key = $1', [sent.key]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.content.includes('anna@example.org')).toBe(false);
    const opened = await store.vault.open(travellerId, 'mail', rows[0]?.content ?? Buffer.alloc(0));
    expect(JSON.parse(opened.toString())).toMatchObject({ to: 'anna@example.org', subject: 'Your trip' });
  });
});
