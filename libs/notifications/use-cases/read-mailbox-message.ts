import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type Drawer, type MailboxMessage, MailboxRepository } from '../persistence/mailbox.repository.js';

/** Opens one message of the mailbox. It may hold a traveller's link, so that opening it is recorded. */
@Injectable()
export class ReadMailboxMessage {
  constructor(private readonly database: Database, private readonly mailbox: MailboxRepository) {}

  /** Refuses `not-found`, also for mail to a traveller who was erased. */
  read(organisationId: string, id: string, drawer: Drawer = 'letters'): Promise<Result<MailboxMessage>> {
    return this.database.transaction(async (tx) => {
      const message = await this.mailbox.byId(organisationId, id, drawer);
      if (!message) return refuse('not-found');
      await publish(tx, { type: 'mailbox.message-opened', organisationId, subject: { messageId: id, travellerId: message.travellerId } });
      return success(message);
    });
  }
}
