import { Injectable } from '@nestjs/common';
import type { Outcome } from '../domain/index.js';
import { DocumentQueueRepository, type QueuedCheck } from '../persistence/document-queue.repository.js';

export interface ListDocumentChecksInput {
  readonly organisationId: string;
  readonly outcome?: Outcome | undefined;
  readonly decided?: boolean | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface DocumentCheckPage {
  readonly items: readonly QueuedCheck[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** The officers' queue: each traveller's newest check, once it has ended. */
@Injectable()
export class ListDocumentChecks {
  constructor(private readonly queue: DocumentQueueRepository) {}

  /** What needs review comes oldest first, all else newest first. */
  async list({ organisationId, outcome, decided, cursor, limit }: ListDocumentChecksInput): Promise<DocumentCheckPage> {
    const found = await this.queue.page(organisationId, { outcome, decided, after: cursor, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** How many wait for a person. */
  waiting(organisationId: string): Promise<number> {
    return this.queue.waiting(organisationId);
  }
}
