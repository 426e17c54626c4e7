import { Injectable } from '@nestjs/common';
import { Database, Vault } from '#platform';
import type { DecisionKind, Finding, Outcome } from '../domain/index.js';

/** One finished check as a list shows it: without what was read. */
export interface QueuedCheck {
  readonly id: string;
  readonly travellerId: string;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** The officer's word that stands. */
  readonly decision: DecisionKind | null;
  /** True where a person decided once, and what was found has changed since. */
  readonly lapsed: boolean;
  readonly createdAt: Date;
  readonly finishedAt: Date;
}

export interface QueueFilter {
  readonly outcome?: Outcome | undefined;
  /** Only those that a person has decided on, or has not. */
  readonly decided?: boolean | undefined;
  /** Id of the last item of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Row extends Omit<QueuedCheck, 'findings' | 'decision' | 'lapsed'> {
  readonly sealed: Buffer | null;
  readonly step: DecisionKind | 'lapsed' | null;
}

/** Earlier pictures of a traveller are history: each stands here with their newest alone. */
const source = `document_check c
  left join lateral (
    select decision from document_decision
     where organisation_id = c.organisation_id and document_check_id = c.id order by created_at desc, id desc limit 1) d on true
 where c.organisation_id = $1 and c.state = 'finished'
   and not exists (
     select from document_check newer
      where newer.organisation_id = c.organisation_id and newer.traveller_id = c.traveller_id
        and (newer.created_at, newer.id) > (c.created_at, c.id))`;

/** The officers' queue over `document_check`. */
@Injectable()
export class DocumentQueueRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** What waits for a person comes oldest first; what does not, newest first. Erased travellers are left out. */
  async page(organisationId: string, { outcome, decided, after, limit }: QueueFilter): Promise<QueuedCheck[]> {
    const [beyond, order] = outcome === 'needs-review' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.database.query<Row>(
      `select c.id, c.traveller_id as "travellerId", c.outcome, c.findings as sealed, d.decision as step,
              c.created_at as "createdAt", c.finished_at as "finishedAt"
         from ${source}
          and ($2::text is null or c.outcome = $2)
          and ($3::boolean is null or (coalesce(d.decision, 'lapsed') <> 'lapsed') = $3)
          and ($4::uuid is null or c.id ${beyond} $4)
        order by c.id ${order} limit $5`,
      [organisationId, outcome ?? null, decided ?? null, after ?? null, limit],
    );
    const opened = await this.vault.openMany(
      rows.flatMap(({ travellerId, sealed }) => (sealed ? [{ travellerId, context: 'document.findings', sealed }] : [])),
    );
    const findings = opened[Symbol.iterator]();
    return rows.flatMap(({ sealed, step, ...row }) => {
      const plain = sealed ? findings.next().value : Buffer.from('[]');
      if (!plain) return [];
      const decision = step === 'lapsed' ? null : step;
      return [{ ...row, findings: JSON.parse(plain.toString()) as Finding[], decision, lapsed: step === 'lapsed' }];
    });
  }

  /** How many wait for a person. */
  async waiting(organisationId: string): Promise<number> {
    const [row] = await this.database.query<{ waiting: number }>(`select count(*)::int as waiting from ${source} and c.outcome = 'needs-review'`, [organisationId]);
    return row?.waiting ?? 0;
  }
}
