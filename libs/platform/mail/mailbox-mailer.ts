import { newId } from '#kernel';
import type { Database } from '../database/database.js';
import type { Vault } from '../vault/vault.js';
import { Mailer, type Mail } from './mailer.js';

/** What the operator's mailbox screen opens. */
export type MailboxContent = Pick<Mail, 'to' | 'subject' | 'text' | 'html'>;

/** Keeps mail in the database, sealed with the traveller's key: for a start without an SMTP server. */
export class MailboxMailer extends Mailer {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {
    super();
  }

  async send({ key, organisationId, travellerId, to, subject, text, html }: Mail): Promise<void> {
    const content = JSON.stringify({ to, subject, text, html } satisfies MailboxContent);
    const sealed = travellerId ? await this.vault.seal(travellerId, 'mail', content) : this.vault.sealForPlatform('mail', content);
    await this.database.query(
      `insert into mailbox_message (id, organisation_id, traveller_id, delivery_key, content) values ($1, $2, $3, $4, $5)
       on conflict (delivery_key) do nothing`,
      [newId(), organisationId, travellerId ?? null, key, sealed],
    );
  }
}
