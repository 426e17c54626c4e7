import { createHash } from 'node:crypto';
import { canonical, type Json } from './canonical.js';

/** One thing that happened: who, what, when, to which rows. Subjects hold ids and states, never anything personal. */
export interface AuditEntry {
  readonly organisationId: string;
  /** Counted from 1 within the organisation, without gaps. */
  readonly seq: number;
  readonly eventId: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly subject: { readonly [name: string]: Json };
  readonly correlationId: string;
}

/** What the first entry of an organisation follows. */
export const genesis: Buffer = Buffer.alloc(32);

/** Ties an entry to all before it: SHA-256 over the hash of the previous entry and the canonical text of this one. */
export const hashOf = (previous: Buffer, entry: AuditEntry): Buffer => {
  const { organisationId, seq, eventId, at, type, actor, subject, correlationId } = entry;
  const text = canonical({ organisationId, seq, eventId, at, type, actor: { kind: actor.kind, id: actor.id }, subject, correlationId });
  return createHash('sha256').update(previous).update(text).digest();
};
