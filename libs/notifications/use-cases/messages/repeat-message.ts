import { Injectable } from '@nestjs/common';
import { refuse, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { MessageRepository } from '../../persistence/messages/message.repository.js';

/** Has a mail that failed tried once more. It is written anew, from what holds then; who got it already gets it no second time. */
@Injectable()
export class RepeatMessage {
  constructor(
    private readonly database: Database,
    private readonly messages: MessageRepository,
  ) {}

  /** Refuses `not-found` and `message.not-repeatable`. */
  repeat(organisationId: string, messageId: string): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      const message = await this.messages.find(organisationId, messageId);
      if (!message) return refuse('not-found');
      if (message.status !== 'failed' || !message.eventId) return refuse('message.not-repeatable', { detail: 'Only what failed is tried again; a reminder comes again by itself.' });
      await publish(tx, { type: 'delivery.repeat-asked', organisationId, subject: { deliveryId: messageId, ofEventId: message.eventId } });
      return success(null);
    });
  }
}
