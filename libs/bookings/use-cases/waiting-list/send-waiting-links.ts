import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import { WaitingLookupRepository } from '../../persistence/waiting-lookup.repository.js';

/** A person is on few lists at a time; whoever asks gets no more mails than that. */
const mostLinks = 5;

/** Sends a customer the links to their places again, to the address that we know. */
@Injectable()
export class SendWaitingLinks {
  constructor(
    private readonly database: Database,
    private readonly found: WaitingLookupRepository,
  ) {}

  /** Says nothing of whether the address is known. The caller counts the attempts. */
  async send(email: string): Promise<void> {
    const entries = await this.found.byAddress(email, mostLinks);
    await this.database.transaction(async (tx) => {
      for (const { organisationId, entryId } of entries) await publish(tx, { type: 'waiting-list.link-asked', organisationId, subject: { entryId } });
    });
  }
}
