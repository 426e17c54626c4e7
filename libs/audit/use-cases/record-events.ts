import { Injectable } from '@nestjs/common';
import { Database, type RecordedEvent, type Transaction, Vault } from '#platform';
import type { ChainedEntry } from '../domain/check-chain.js';
import { type AuditEntry, hashOf } from '../domain/entry.js';
import { signatureOf } from '../domain/signed-head.js';
import { AuditRepository } from '../persistence/audit.repository.js';

/** Adds events to their organisations' chains. */
@Injectable()
export class RecordEvents {
  constructor(private readonly database: Database, private readonly audit: AuditRepository, private readonly vault: Vault) {}

  /** Each once, however often it is given; entries of one organisation are added one after another, in the order given. */
  async record(events: readonly RecordedEvent[]): Promise<void> {
    for (const [organisationId, own] of Map.groupBy(events, (event) => event.organisationId)) {
      await this.database.transaction((tx) => this.append(tx, organisationId, own));
    }
  }

  private async append(tx: Transaction, organisationId: string, events: readonly RecordedEvent[]): Promise<void> {
    const chain = await this.audit.lockHead(tx, organisationId);
    const known = await this.audit.known(tx, events.map((event) => event.id));
    const entries: ChainedEntry[] = [];
    for (const event of events.filter(({ id }) => !known.has(id))) {
      const { length, head } = chain;
      const entry = entryOf(event, length + entries.length + 1);
      const previousHash = entries.at(-1)?.hash ?? head;
      entries.push({ ...entry, previousHash, hash: hashOf(previousHash, entry) });
    }
    const last = entries.at(-1);
    if (last) await this.audit.append(tx, entries, last, signatureOf(this.vault, organisationId, last.seq, last.hash));
  }
}

const entryOf = (event: RecordedEvent, seq: number): AuditEntry => ({
  organisationId: event.organisationId,
  seq,
  eventId: event.id,
  at: new Date(event.at).toISOString(),
  type: event.type,
  actor: event.actor,
  subject: event.subject,
  correlationId: event.correlationId,
});
