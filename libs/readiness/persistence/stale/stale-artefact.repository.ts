import { Injectable } from '@nestjs/common';
import { type IsoDate, type Money, newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { ArtefactFact, ArtefactKind } from '../../domain/stale/artefact.js';
import type { WantedMark } from '../../domain/stale/marks-of.js';

const context = 'artefact.settled-reason';

/** How a mark ended: the facts are as they were, the artefact was issued anew or is gone, or somebody said so with a reason. */
export type SettledHow = 'taken-back' | 'reissued' | 'by-hand';

export interface StoredMark extends WantedMark {
  readonly id: string;
  readonly version: number;
  readonly smallCorrection: boolean;
  /** Which issue of it is wrong; null for a list that lacks the traveller. */
  readonly issueId: string | null;
  readonly markedAt: Date;
  readonly settledAt: Date | null;
  readonly settledHow: SettledHow | null;
  readonly settledBy: string | null;
  readonly settledReason: Buffer | null;
}

/** With what cost and deadline are worked out from. */
export interface PricedMark extends StoredMark {
  readonly startsOn: IsoDate;
  readonly submitBy: IsoDate | null;
  /** Of a ticket: who carries, on which day the leg departs there, whether the ticket is issued, and whether what the carrier printed is entered. */
  readonly carriage: { readonly carrier: string; readonly departsOn: IsoDate; readonly ticketed: boolean; readonly entered: boolean } | null;
  readonly fee: Money | null;
}

const columns = `m.id, m.kind, m.artefact_id as "artefactId", m.source_id as "sourceId", m.traveller_id as "travellerId", m.departure_id as "departureId",
  m.facts, m.small_correction as "smallCorrection", m.issue_id as "issueId", m.version, m.marked_at as "markedAt", m.settled_at as "settledAt", m.settled_how as "settledHow",
  m.settled_by as "settledBy", m.settled_reason as "settledReason"`;

/** Rows of `stale_artefact`. */
@Injectable()
export class StaleArtefactRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  open(organisationId: string, departureId: string, travellerIds: readonly string[] | null): Promise<StoredMark[]> {
    return this.database.query<StoredMark>(
      `select ${columns} from stale_artefact m
        where m.organisation_id = $1 and m.departure_id = $2 and m.settled_at is null and ($3::uuid[] is null or m.traveller_id = any($3))`,
      [organisationId, departureId, travellerIds],
    );
  }

  async byId(organisationId: string, id: string): Promise<StoredMark | undefined> {
    const [mark] = await this.database.query<StoredMark>(`select ${columns} from stale_artefact m where m.organisation_id = $1 and m.id = $2`, [organisationId, id]);
    return mark;
  }

  /** Open ones, or settled ones, the newest first; at most `limit`. */
  async priced(organisationId: string, where: { readonly departureId: string } | { readonly travellerIds: readonly string[] }, settled: boolean, limit: number): Promise<PricedMark[]> {
    const [scope, value] = 'departureId' in where ? ['m.departure_id = $2', where.departureId] : ['m.traveller_id = any($2)', where.travellerIds];
    return this.database.query<PricedMark>(
      `select ${columns}, d.starts_on::text as "startsOn", a.submit_by::text as "submitBy",
              case when l.id is not null then jsonb_build_object('carrier', l.carrier, 'departsOn', (l.departs_at at time zone l.from_zone)::date::text, 'ticketed', coalesce(t.status = 'ticketed', true), 'entered', t.id is not null) end as carriage,
              au.profile #> '{applications,feePerApplication}' as fee
         from stale_artefact m
         join departure d on d.organisation_id = m.organisation_id and d.id = m.departure_id
         left join leg l on l.organisation_id = m.organisation_id and l.id = m.artefact_id and m.kind = 'ticket'
         left join ticket t on t.organisation_id = l.organisation_id and t.leg_id = l.id and t.traveller_id = m.traveller_id and t.status <> 'void'
         left join visa_application a on a.organisation_id = m.organisation_id and a.id = m.source_id and m.kind in ('application', 'batch', 'visa')
         left join authority au on au.organisation_id = a.organisation_id and au.id = a.authority_id
        where m.organisation_id = $1 and ${scope} and m.settled_at is ${settled ? 'not null' : 'null'}
        order by coalesce(m.settled_at, m.marked_at) desc, m.id desc limit $3`,
      [organisationId, value, limit],
    );
  }

  async insert(tx: Transaction, organisationId: string, mark: WantedMark, { smallCorrection, issueId }: Pick<StoredMark, 'smallCorrection' | 'issueId'>, at: Date): Promise<string> {
    const id = newId();
    const { kind, artefactId, sourceId, travellerId, departureId, facts } = mark;
    await tx.execute(
      `insert into stale_artefact (id, organisation_id, kind, artefact_id, source_id, traveller_id, departure_id, facts, small_correction, issue_id, marked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, organisationId, kind, artefactId, sourceId, travellerId, departureId, facts, smallCorrection, issueId, at],
    );
    return id;
  }

  /** Other facts are the cause now: whoever looked at the mark before has to look again. */
  async change(tx: Transaction, organisationId: string, id: string, facts: readonly ArtefactFact[], { smallCorrection, issueId }: Pick<StoredMark, 'smallCorrection' | 'issueId'>): Promise<void> {
    await tx.execute('update stale_artefact set facts = $3, small_correction = $4, issue_id = $5, version = version + 1 where organisation_id = $1 and id = $2', [organisationId, id, facts, smallCorrection, issueId]);
  }

  async settle(tx: Transaction, organisationId: string, { id, travellerId }: Pick<StoredMark, 'id' | 'travellerId'>, how: SettledHow, at: Date, by?: { readonly actorId: string; readonly reason: string }): Promise<void> {
    const reason = by ? await this.vault.seal(travellerId, context, by.reason) : null;
    await tx.execute(
      'update stale_artefact set settled_at = $3, settled_how = $4, settled_by = $5, settled_reason = $6 where organisation_id = $1 and id = $2 and settled_at is null',
      [organisationId, id, at, how, by?.actorId ?? null, reason],
    );
  }

  /** The reasons of these marks, in their order; null where none was given, or the traveller is erased. */
  async reasons(marks: readonly StoredMark[]): Promise<(string | null)[]> {
    const opened = await this.vault.openMany(marks.flatMap(({ travellerId, settledReason }) => (settledReason ? [{ travellerId, context, sealed: settledReason }] : [])));
    const plain = opened[Symbol.iterator]();
    return marks.map(({ settledReason }) => (settledReason ? (plain.next().value?.toString('utf8') ?? null) : null));
  }
}

/** One artefact and traveller, whatever the mark says of them. */
export const markKey = ({ kind, artefactId, travellerId }: { readonly kind: ArtefactKind; readonly artefactId: string; readonly travellerId: string }): string =>
  `${kind} ${artefactId} ${travellerId}`;
