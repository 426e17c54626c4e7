import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { IssuedKind } from '../../domain/stale/artefact.js';
import type { IssuedLine } from '../../domain/stale/marks-of.js';
import type { PrintedName } from '../../domain/stale/reissue-cost.js';

const context = 'artefact.printed-name';

/** A line as recorded; `printed` is the name on a ticket. */
export interface NewLine extends IssuedLine {
  readonly printed?: PrintedName | undefined;
}

export interface StoredLine extends IssuedLine {
  /** Another one each time that it is issued. */
  readonly issueId: string;
  /** Sealed with the traveller's key. */
  readonly printed: Buffer | null;
}

const columns = `kind, source_id as "sourceId", traveller_id as "travellerId", departure_id as "departureId", facts, printed, issue_id as "issueId"`;

/** What artefacts said when they were issued: rows of `issued_list` and `issued_line`. Facts are keyed fingerprints. */
@Injectable()
export class IssuedRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Nobody else records or compares artefacts of this departure before the transaction ends. */
  async lock(tx: Transaction, organisationId: string, departureId: string): Promise<void> {
    await tx.execute('insert into artefact_turn (organisation_id, departure_id) values ($1, $2) on conflict do nothing', [organisationId, departureId]);
    await tx.query('select 1 from artefact_turn where organisation_id = $1 and departure_id = $2 for update', [organisationId, departureId]);
  }

  /** Lines of a departure, and those of an event's bibs wherever they were booked; of these travellers alone, where some are named. */
  lines(organisationId: string, departureId: string, eventId: string | null, travellerIds: readonly string[] | null): Promise<StoredLine[]> {
    return this.database.query<StoredLine>(
      `select ${columns} from issued_line
        where organisation_id = $1 and (departure_id = $2 or (kind = 'bib' and source_id = $3)) and ($4::uuid[] is null or traveller_id = any($4))
        order by kind, source_id, traveller_id`,
      [organisationId, departureId, eventId, travellerIds],
    );
  }

  /** Lists that were issued, as `<kind> <source>`. */
  async lists(organisationId: string, sourceIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ name: string }>(
      `select kind || ' ' || source_id as name from issued_list where organisation_id = $1 and source_id = any($2)`,
      [organisationId, sourceIds],
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** Puts these lines in the place of those that the travellers had, as issued anew. The names of tickets are not opened for the answer. */
  async put(tx: Transaction, organisationId: string, lines: readonly NewLine[], at: Date): Promise<StoredLine[]> {
    const printed = await this.vault.sealMany(
      lines.flatMap(({ travellerId, printed: name }) => (name ? [{ travellerId, context, plain: JSON.stringify(name) }] : [])),
    );
    const sealed = printed[Symbol.iterator]();
    const rows = lines.map(({ kind, sourceId, travellerId, departureId, facts, printed: name }) => ({
      issueId: newId(), kind, sourceId, travellerId, departureId, facts, printed: name ? (sealed.next().value?.toString('base64') ?? null) : null,
    }));
    await tx.execute(
      `insert into issued_line (organisation_id, kind, source_id, traveller_id, departure_id, facts, printed, issue_id, issued_at)
       select $1, l.kind, l."sourceId", l."travellerId", l."departureId", l.facts, decode(l.printed, 'base64'), l."issueId", $3
         from jsonb_to_recordset($2::jsonb) as l (kind text, "sourceId" uuid, "travellerId" uuid, "departureId" uuid, facts jsonb, printed text, "issueId" uuid)
       on conflict (organisation_id, kind, source_id, traveller_id) do update
         set departure_id = excluded.departure_id, facts = excluded.facts, printed = excluded.printed, issue_id = excluded.issue_id, issued_at = excluded.issued_at`,
      [organisationId, JSON.stringify(rows), at],
    );
    return lines.map((line, index) => ({ ...line, printed: null, issueId: rows[index]!.issueId }));
  }

  /** A list was issued at this moment. False when a later one was, which stays. */
  async replaceList(tx: Transaction, organisationId: string, kind: IssuedKind, sourceId: string, lines: readonly NewLine[], at: Date): Promise<boolean> {
    const newest = await tx.execute(
      `insert into issued_list as l (organisation_id, kind, source_id, issued_at) values ($1, $2, $3, $4)
       on conflict (organisation_id, kind, source_id) do update set issued_at = excluded.issued_at where l.issued_at <= excluded.issued_at`,
      [organisationId, kind, sourceId, at],
    );
    if (newest === 0) return false;
    await tx.execute('delete from issued_line where organisation_id = $1 and kind = $2 and source_id = $3', [organisationId, kind, sourceId]);
    await this.put(tx, organisationId, lines, at);
    return true;
  }

  /** Tickets whose seats were given back are nobody's any more. */
  async dropTickets(tx: Transaction, organisationId: string, tickets: readonly Pick<IssuedLine, 'sourceId' | 'travellerId'>[]): Promise<void> {
    await tx.execute(
      `delete from issued_line i using jsonb_to_recordset($2::jsonb) as t ("sourceId" uuid, "travellerId" uuid)
        where i.organisation_id = $1 and i.kind = 'ticket' and i.source_id = t."sourceId" and i.traveller_id = t."travellerId"`,
      [organisationId, JSON.stringify(tickets)],
    );
  }

  /** Names as they stand on tickets; null for who is erased. */
  async printedNames(lines: readonly StoredLine[]): Promise<(PrintedName | null)[]> {
    const opened = await this.vault.openMany(lines.flatMap(({ travellerId, printed }) => (printed ? [{ travellerId, context, sealed: printed }] : [])));
    const plain = opened[Symbol.iterator]();
    return lines.map(({ printed }) => {
      const text = printed ? plain.next().value : null;
      return text ? (JSON.parse(text.toString('utf8')) as PrintedName) : null;
    });
  }
}
