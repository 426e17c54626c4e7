import { Injectable } from '@nestjs/common';
import { MailboxRepository } from '../persistence/mailbox.repository.js';

/** A letter as its traveller got it. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** What was written to a traveller, as far as it is kept. */
@Injectable()
export class ReadMailOf {
  constructor(private readonly mailbox: MailboxRepository) {}

  /** The newest first, at most 200. */
  async traveller(organisationId: string, travellerId: string): Promise<KeptMail[]> {
    const messages = await this.mailbox.ofTraveller(organisationId, travellerId, 200);
    return messages.map(({ to, subject, text, createdAt }) => ({ to, subject, text, createdAt }));
  }
}
