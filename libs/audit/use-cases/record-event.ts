import { Injectable } from '@nestjs/common';
import { Database, type RecordedEvent, type Transaction, Vault } from '#platform';
import { type AuditEntry, hashOf } from '../domain/entry.js';
import { signatureOf } from '../domain/signed-head.js';
import { AuditRepository } from '../persistence/audit.repository.js';

/** Adds an event to its organisation's chain. */
@Injectable()
export class RecordEvent {
  constructor(private readonly database: Database, private readonly audit: AuditRepository, private readonly vault: Vault) {}

  /** Once per event id, however often it is called; entries of one organisation are added one after another. */
  record(event: RecordedEvent): Promise<void> {
    return this.database.transaction((tx) => this.append(tx, event));
  }

  private async append(tx: Transaction, event: RecordedEvent): Promise<void> {
    const { length, head } = await this.audit.lockHead(tx, event.organisationId);
    if (await this.audit.has(tx, event.id)) return;
    const entry: AuditEntry = {
      organisationId: event.organisationId,
      seq: length + 1,
      eventId: event.id,
      at: new Date(event.at).toISOString(),
      type: event.type,
      actor: event.actor,
      subject: event.subject,
      correlationId: event.correlationId,
    };
    const hash = hashOf(head, entry);
    await this.audit.append(tx, { ...entry, previousHash: head, hash }, signatureOf(this.vault, entry.organisationId, entry.seq, hash));
  }
}
