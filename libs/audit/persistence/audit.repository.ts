import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { ChainedEntry } from '../domain/check-chain.js';
import { type AuditEntry, genesis } from '../domain/entry.js';

/** Where an organisation's chain ends: how many entries, the last hash, and the platform's signature over both. */
export interface ChainHead {
  readonly length: number;
  readonly head: Buffer;
  readonly signature: Buffer | null;
}

interface HeadRow {
  readonly length: string;
  readonly head: Buffer;
  readonly signature: Buffer | null;
}

interface EntryRow {
  readonly organisation_id: string;
  readonly seq: string;
  readonly event_id: string;
  readonly at: Date;
  readonly type: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly subject: AuditEntry['subject'];
  readonly correlation_id: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

const toHead = ({ length, head, signature }: HeadRow): ChainHead => ({ length: Number(length), head, signature });

const toEntry = (row: EntryRow): ChainedEntry => ({
  organisationId: row.organisation_id,
  seq: Number(row.seq),
  eventId: row.event_id,
  at: row.at.toISOString(),
  type: row.type,
  actor: { kind: row.actor_kind, id: row.actor_id },
  subject: row.subject,
  correlationId: row.correlation_id,
  previousHash: row.previous_hash,
  hash: row.hash,
});

/** Which entries are asked for; what is left out does not matter. */
export interface AuditFilter {
  /** The id of who did it. */
  readonly actorId?: string | undefined;
  /** What an event's type begins with, before the first dot: `booking`. */
  readonly topic?: string | undefined;
  /** The first and the last day, counted in `timeZone`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
}

/** Entries about certain records. */
export interface AuditConcern {
  /** Ids of records: an entry whose subject names one of them is about them. */
  readonly ids: readonly string[];
  /** What an entry that names a departure has to name; others count whatever they name. */
  readonly departureId: string;
  readonly types: readonly string[];
  /** Of these, only what changed `from` something: not how it began. */
  readonly changesAlone?: readonly string[];
  /** The id of who did it. */
  readonly actorId?: string | undefined;
}

/** Entries of one type that somebody set off at once: the newest of them, and how many they are. */
export interface AuditDeed extends AuditEntry {
  readonly count: number;
}

/** Somebody who did something. */
export interface AuditActor {
  readonly kind: string;
  readonly id: string;
}

/** Each id is looked up by itself: asked for all of them at once, the planner reads the whole table and compares each entry with each id. */
const about = `
  about as (
    select distinct on (e.seq) e.seq, e.type, e.actor_kind, e.actor_id, e.correlation_id
      from unnest($2::text[]) as named (id)
      join audit_entry e on jsonb_path_query_array(e.subject, '$.*') ? named.id
     where e.organisation_id = $1 and e.type = any($4) and coalesce(e.subject ->> 'departureId', $3) = $3
       and (e.type <> all($5) or e.subject ->> 'from' is not null))`;

/** Rows of `audit_entry` and the head of each organisation's chain. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** Locks the end of the organisation's chain until the transaction ends: entries are added one after another. */
  async lockHead(tx: Transaction, organisationId: string): Promise<ChainHead> {
    await tx.execute('insert into audit_chain (organisation_id, length, head) values ($1, 0, $2) on conflict do nothing', [organisationId, genesis]);
    const [row] = await tx.query<HeadRow>('select length, head, signature from audit_chain where organisation_id = $1 for update', [organisationId]);
    return toHead(row!);
  }

  async head(organisationId: string): Promise<ChainHead> {
    const [row] = await this.database.query<HeadRow>('select length, head, signature from audit_chain where organisation_id = $1', [organisationId]);
    return row ? toHead(row) : { length: 0, head: genesis, signature: null };
  }

  /** Which of these events have an entry already. */
  async known(tx: Transaction, eventIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ event_id: string }>('select event_id from audit_entry where event_id = any($1)', [eventIds]);
    return new Set(rows.map((row) => row.event_id));
  }

  /** Adds what follows the head, and makes the last of it the new one. */
  async append(tx: Transaction, entries: readonly ChainedEntry[], last: ChainedEntry, signature: Buffer): Promise<void> {
    await tx.execute(
      `insert into audit_entry (organisation_id, seq, event_id, at, type, actor_kind, actor_id, subject, correlation_id, previous_hash, hash)
       select $1, e.seq, e.id, e.at, e.type, e.kind, e.actor, e.subject, e.correlation, e.previous, e.hash
         from unnest($2::bigint[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::text[], $10::bytea[], $11::bytea[])
           as e (seq, id, at, type, kind, actor, subject, correlation, previous, hash)`,
      [
        last.organisationId,
        entries.map((entry) => entry.seq),
        entries.map((entry) => entry.eventId),
        entries.map((entry) => entry.at),
        entries.map((entry) => entry.type),
        entries.map((entry) => entry.actor.kind),
        entries.map((entry) => entry.actor.id),
        entries.map((entry) => JSON.stringify(entry.subject)),
        entries.map((entry) => entry.correlationId),
        entries.map((entry) => entry.previousHash),
        entries.map((entry) => entry.hash),
      ],
    );
    await tx.execute('update audit_chain set length = $2, head = $3, signature = $4 where organisation_id = $1', [
      last.organisationId,
      last.seq,
      last.hash,
      signature,
    ]);
  }

  /** Entries after one `seq`, oldest first. */
  async after(organisationId: string, seq: number, limit: number): Promise<ChainedEntry[]> {
    const rows = await this.database.query<EntryRow>('select * from audit_entry where organisation_id = $1 and seq > $2 order by seq limit $3', [
      organisationId,
      seq,
      limit,
    ]);
    return rows.map(toEntry);
  }

  /** Entries before one `seq`, newest first. */
  async before(organisationId: string, seq: number, limit: number, { actorId, topic, from, until, timeZone }: AuditFilter): Promise<ChainedEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `select * from audit_entry
        where organisation_id = $1 and seq < $2
          and ($4::text is null or actor_id = $4) and ($5::text is null or split_part(type, '.', 1) = $5)
          and ($6::date is null or at >= $6::date::timestamp at time zone $8)
          and ($7::date is null or at < ($7::date + 1)::timestamp at time zone $8)
        order by seq desc limit $3`,
      [organisationId, seq, limit, actorId ?? null, topic ?? null, from ?? null, until ?? null, timeZone],
    );
    return rows.map(toEntry);
  }

  /** Newest first, before one `seq`; what has one type, actor and correlation id counts once. */
  async concerning(organisationId: string, { ids, departureId, types, changesAlone = [], actorId }: AuditConcern, before: number, limit: number): Promise<AuditDeed[]> {
    const rows = await this.database.query<EntryRow & { count: number }>(
      `with ${about},
       deed as (
         select max(seq) as seq, count(*)::integer as count from about where $6::text is null or actor_id = $6
          group by type, actor_kind, actor_id, correlation_id having max(seq) < $7 order by 1 desc limit $8)
       select e.*, deed.count from deed join audit_entry e on e.organisation_id = $1 and e.seq = deed.seq order by e.seq desc`,
      [organisationId, ids, departureId, types, changesAlone, actorId ?? null, before, limit],
    );
    return rows.map((row) => {
      const { previousHash: _previous, hash: _hash, ...entry } = toEntry(row);
      return { ...entry, count: row.count };
    });
  }

  /** The people and machines that are in it. */
  actors(organisationId: string, { ids, departureId, types, changesAlone = [] }: AuditConcern): Promise<AuditActor[]> {
    return this.database.query<AuditActor>(
      `with ${about} select distinct actor_kind as kind, actor_id as id from about where actor_kind in ('user', 'api-key') limit 100`,
      [organisationId, ids, departureId, types, changesAlone],
    );
  }
}
