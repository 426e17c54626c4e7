import { Injectable } from '@nestjs/common';
import { DraftedLetterRepository, type WaitingLetters } from '../../persistence/drafted-letter.repository.js';
import { type MessageFilter, MessageRepository, type SentMessage } from '../../persistence/messages/message.repository.js';

export interface MessagePage {
  readonly items: readonly SentMessage[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** What was written to whom about a departure. */
@Injectable()
export class ListMessages {
  constructor(
    private readonly messages: MessageRepository,
    private readonly letters: DraftedLetterRepository,
  ) {}

  /** Newest first. */
  async ofDeparture(organisationId: string, departureId: string, { cursor, limit, ...filter }: MessageFilter & { cursor?: string | undefined; limit: number }): Promise<MessagePage> {
    const found = await this.messages.page(organisationId, departureId, filter, { cursor, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** Letters about it that somebody has to approve first. */
  waiting(organisationId: string, departureId: string): Promise<WaitingLetters[]> {
    return this.letters.waitingOf(organisationId, departureId);
  }
}
