import { newId } from '#kernel';
import type { Transaction } from '../database/transaction.js';
import { currentContext } from '../telemetry/request-context.js';

/** Something that happened. `subject` names rows by their ids and states by their names: never anything personal. */
export interface DomainEvent {
  readonly type: string;
  readonly organisationId: string;
  readonly subject: Readonly<Record<string, string | number | boolean | null>>;
}

/** An event as the relay and the audit read it back: with who did it, and under which correlation id. */
export interface RecordedEvent extends DomainEvent {
  readonly id: string;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly correlationId: string;
  readonly at: string;
}

/** Records an event in the same transaction as what it tells of: both are kept, or neither. Returns its id. */
export async function publish(tx: Transaction, event: DomainEvent): Promise<string> {
  const { actor, correlationId } = currentContext();
  const id = newId();
  tx.send(
    `insert into outbox (id, type, organisation_id, subject, actor_kind, actor_id, correlation_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, event.type, event.organisationId, event.subject, actor.kind, actor.id, correlationId],
  );
  return id;
}
