import { Injectable } from '@nestjs/common';
import { type Drawer, type MailboxMessage, MailboxRepository } from '../persistence/mailbox.repository.js';

export interface MailboxPage {
  readonly items: readonly Pick<MailboxMessage, 'id' | 'to' | 'subject' | 'createdAt'>[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Lists the mail that was kept instead of sent, newest first. */
@Injectable()
export class ListMailbox {
  constructor(private readonly mailbox: MailboxRepository) {}

  /** `cursor` is the id of the last message seen. A page may be shorter than its limit where travellers were erased. */
  async list(organisationId: string, { cursor, limit }: { cursor?: string | undefined; limit: number }, drawer: Drawer = 'letters'): Promise<MailboxPage> {
    const { messages, rows, lastId } = await this.mailbox.before(organisationId, cursor, limit, drawer);
    const items = messages.map(({ id, to, subject, createdAt }) => ({ id, to, subject, createdAt }));
    return { items, nextCursor: rows === limit ? lastId : null };
  }
}
