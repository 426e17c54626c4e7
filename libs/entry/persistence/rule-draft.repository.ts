import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { DraftStatus } from '../domain/authoring/draft-status.js';
import type { DraftContent, DraftEvent, DraftOrigin, RuleDraftSummary } from '../domain/authoring/rule-draft.js';

/** A draft as its row has it. */
export interface StoredDraft extends Omit<RuleDraftSummary, 'origin' | 'rules'> {
  readonly content: DraftContent;
  readonly origin: DraftOrigin;
  readonly writerIds: readonly string[];
  readonly publishedSet: number | null;
}

interface SummaryRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly status: DraftStatus;
  readonly revision: number;
  readonly author_id: string;
  readonly reviewer_id: string | null;
  readonly updated_at: Date;
}

interface Row extends SummaryRow {
  readonly pack: string;
  readonly content: Pick<DraftContent, 'authorities' | 'rules'>;
  readonly origin: DraftOrigin;
  readonly writer_ids: string[];
  readonly published_set: number | null;
}

const summaryColumns = 'id, title, note, status, revision, author_id, reviewer_id, updated_at';
const columns = `${summaryColumns}, pack, content, origin, writer_ids, published_set`;

const toBase = (row: SummaryRow) => ({
  id: row.id,
  title: row.title,
  note: row.note,
  status: row.status,
  revision: row.revision,
  authorId: row.author_id,
  reviewerId: row.reviewer_id,
  updatedAt: row.updated_at.toISOString(),
});

const toDraft = (row: Row): StoredDraft => ({
  ...toBase(row),
  content: { pack: row.pack, title: row.title, note: row.note, ...row.content },
  origin: row.origin,
  writerIds: row.writer_ids,
  publishedSet: row.published_set,
});

/** Rows of `rule_draft` and their history. */
@Injectable()
export class RuleDraftRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, draft: { content: DraftContent; origin: DraftOrigin; authorId: string }): Promise<string> {
    const id = newId();
    const { pack, title, note, authorities, rules } = draft.content;
    await tx.execute(
      `insert into rule_draft (id, organisation_id, status, pack, title, note, content, rules, origin, author_id, writer_ids)
       values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, array[$9::uuid])`,
      [id, organisationId, pack, title, note, JSON.stringify({ authorities, rules }), rules.length, JSON.stringify(draft.origin), draft.authorId],
    );
    return id;
  }

  /** The draft, locked until the transaction ends. */
  async lock(tx: Transaction, organisationId: string, id: string): Promise<StoredDraft | undefined> {
    const [row] = await tx.query<Row>(`select ${columns} from rule_draft where organisation_id = $1 and id = $2 for no key update`, [organisationId, id]);
    return row && toDraft(row);
  }

  async byId(organisationId: string, id: string): Promise<StoredDraft | undefined> {
    const [row] = await this.database.query<Row>(`select ${columns} from rule_draft where organisation_id = $1 and id = $2`, [organisationId, id]);
    return row && toDraft(row);
  }

  /** Newest first; `after` is the id that the page before ended with. */
  async page(organisationId: string, { statuses, after, limit }: { statuses: readonly DraftStatus[] | null; after: string | null; limit: number }): Promise<RuleDraftSummary[]> {
    const rows = await this.database.query<SummaryRow & { rules: number; kind: DraftOrigin['kind'] }>(
      `select ${summaryColumns}, rules, origin->>'kind' as kind from rule_draft
       where organisation_id = $1 and ($2::text[] is null or status = any($2)) and ($3::uuid is null or id < $3) order by id desc limit $4`,
      [organisationId, statuses, after, limit],
    );
    return rows.map((row) => ({ ...toBase(row), rules: row.rules, origin: row.kind }));
  }

  /** New words: another revision, and one more person who cannot approve it. Returns the revision. */
  async write(tx: Transaction, organisationId: string, id: string, draft: { content: DraftContent; origin: DraftOrigin; writerId: string }): Promise<number> {
    const { title, note, authorities, rules } = draft.content;
    const [row] = await tx.query<{ revision: number }>(
      `update rule_draft set revision = revision + 1, title = $3, note = $4, content = $5, rules = $6, origin = $7, updated_at = now(),
         writer_ids = case when $8::uuid = any(writer_ids) then writer_ids else writer_ids || $8::uuid end
       where organisation_id = $1 and id = $2 returning revision`,
      [organisationId, id, title, note, JSON.stringify({ authorities, rules }), rules.length, JSON.stringify(draft.origin), draft.writerId],
    );
    return row!.revision;
  }

  async setStatus(tx: Transaction, organisationId: string, id: string, next: { status: DraftStatus; reviewerId: string | null; publishedSet?: number | null }): Promise<void> {
    await tx.execute(
      `update rule_draft set status = $3, reviewer_id = $4, reviewed_revision = case when $4::uuid is null then null else revision end,
         published_set = $5, updated_at = now()
       where organisation_id = $1 and id = $2`,
      [organisationId, id, next.status, next.reviewerId, next.publishedSet ?? null],
    );
  }

  async addEvent(tx: Transaction, organisationId: string, draftId: string, event: Omit<DraftEvent, 'at'>): Promise<void> {
    await tx.execute(
      `insert into rule_draft_event (id, organisation_id, draft_id, actor_id, action, to_status, revision, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), organisationId, draftId, event.actorId, event.action, event.to, event.revision, event.reason],
    );
  }

  /** Oldest first. */
  async events(organisationId: string, draftId: string): Promise<DraftEvent[]> {
    const rows = await this.database.query<{ created_at: Date; actor_id: string; action: DraftEvent['action']; to_status: DraftStatus; revision: number; reason: string | null }>(
      'select created_at, actor_id, action, to_status, revision, reason from rule_draft_event where organisation_id = $1 and draft_id = $2 order by id',
      [organisationId, draftId],
    );
    return rows.map((row) => ({ at: row.created_at.toISOString(), actorId: row.actor_id, action: row.action, to: row.to_status, revision: row.revision, reason: row.reason }));
  }
}
