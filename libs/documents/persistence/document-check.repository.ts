import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { Finding, Outcome } from '../domain/index.js';
import { type CheckState, type CheckStep, type DocumentCheck, keptFileOf, type Lane, type StoredIntake, type StoredReading } from './document-check.js';
import { decisionColumns, type DecisionRow, openDecision, stands } from './document-decision.repository.js';

const readingContext = 'document.reading';
const findingsContext = 'document.findings';

interface Row {
  id: string;
  organisation_id: string;
  traveller_id: string;
  state: CheckState;
  step: CheckStep | null;
  lane: Lane;
  orders: number;
  outcome: Outcome | null;
  findings: Buffer | null;
  taken_in: StoredIntake | null;
  reading: Buffer | null;
  original_file: string | null;
  kept_file: string | null;
  confirmed_at: Date | null;
  created_at: Date;
  finished_at: Date | null;
  decided: DecisionRow | null;
}

const columns = `id, organisation_id, traveller_id, state, step, lane, orders, outcome, findings, taken_in, reading, original_file, kept_file,
  confirmed_at, created_at, finished_at,
  (select ${decisionColumns} from document_decision d
    where d.organisation_id = document_check.organisation_id and d.document_check_id = document_check.id
    order by d.created_at desc, d.id desc limit 1) as decided`;

/** Pictures that a newer one replaced count as waiting for a while: somebody may be working on them still. */
const waiting = `(state in ('queued', 'running') or (state = 'superseded' and finished_at > now() - interval '10 seconds'))`;

interface NewCheck {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  /** SHA-256 of the uploaded bytes, in hex. */
  readonly contentHash: string;
  readonly originalFile: string;
}

type CheckOfTraveller = Pick<DocumentCheck, 'id' | 'travellerId'>;

interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** Rows of `document_check`: sealed on the way in, opened on the way out. */
@Injectable()
export class DocumentCheckRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /**
   * False when the very same bytes are this traveller's newest upload already. Earlier ones are history: who goes back to
   * one of those pictures uploads it anew.
   */
  async insert(tx: Transaction, check: NewCheck): Promise<boolean> {
    const { id, organisationId, travellerId, originalFile } = check;
    const index = this.vault.blindIndex(organisationId, check.contentHash);
    await tx.execute(
      'update document_check set content_index = null where organisation_id = $1 and traveller_id = $2 and content_index <> $3',
      [organisationId, travellerId, index],
    );
    const inserted = await tx.execute(
      `insert into document_check (id, organisation_id, traveller_id, content_index, original_file, created_at)
       values ($1, $2, $3, $4, $5, clock_timestamp())
       on conflict (organisation_id, traveller_id, content_index) do nothing`,
      [id, organisationId, travellerId, index, originalFile],
    );
    return inserted === 1;
  }

  /** Ends what else of this traveller's is unfinished: the new upload takes its place. Returns the ids of what it ended. */
  async supersedeOthers(tx: Transaction, { id, organisationId, travellerId }: Pick<NewCheck, 'id' | 'organisationId' | 'travellerId'>): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `update document_check set state = 'superseded', step = null, finished_at = now()
       where organisation_id = $1 and traveller_id = $2 and id <> $3 and state in ('queued', 'running') returning id`,
      [organisationId, travellerId, id],
    );
    return rows.map((row) => row.id);
  }

  /** How many pictures of a traveller wait. Keeps their other uploads out until the transaction ends. */
  async lockWaiting(tx: Transaction, organisationId: string, travellerId: string): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`upload:${travellerId}`]);
    const rows = await tx.query(`select from document_check where organisation_id = $1 and traveller_id = $2 and ${waiting}`, [organisationId, travellerId]);
    return rows.length;
  }

  /** The same bytes once more are then a new upload. */
  async forgetContent(tx: Transaction, id: string): Promise<void> {
    await tx.execute('update document_check set content_index = null where id = $1', [id]);
  }

  async byContent(organisationId: string, travellerId: string, contentHash: string): Promise<DocumentCheck | null> {
    return this.one('organisation_id = $1 and traveller_id = $2 and content_index = $3', [
      organisationId,
      travellerId,
      this.vault.blindIndex(organisationId, contentHash),
    ]);
  }

  /** For the worker, which acts for every organisation. */
  async byId(id: string): Promise<DocumentCheck | null> {
    return this.one('id = $1', [id]);
  }

  /** For staff, who may see every check of their organisation. */
  async inOrganisation(organisationId: string, id: string): Promise<DocumentCheck | null> {
    return this.one('organisation_id = $1 and id = $2', [organisationId, id]);
  }

  /** Keeps everyone else from ending or judging the check until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<DocumentCheck | null> {
    await tx.query('select from document_check where id = $1 for no key update', [id]);
    return this.byId(id);
  }

  async ofTraveller(organisationId: string, travellerId: string, id: string): Promise<DocumentCheck | null> {
    return this.one('organisation_id = $1 and traveller_id = $2 and id = $3', [organisationId, travellerId, id]);
  }

  /** The newest upload; earlier ones are history. */
  async latest(organisationId: string, travellerId: string): Promise<DocumentCheck | null> {
    return this.one('organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
  }

  /** Ends a check. False when another attempt ended it first, or a newer upload took its place. */
  async finish(tx: Transaction, check: CheckOfTraveller, verdict: Verdict): Promise<boolean> {
    const findings = await this.seal(check, verdict);
    const changed = await tx.execute(
      `update document_check set state = 'finished', step = null, outcome = $2, findings = $3, finished_at = now()
       where id = $1 and state in ('queued', 'running')`,
      [check.id, verdict.outcome, findings],
    );
    return changed === 1;
  }

  /** Replaces the judgement of a finished check: what it was compared with has changed, or a person has decided. */
  async rejudge(tx: Transaction, check: DocumentCheck, verdict: Verdict): Promise<void> {
    const findings = await this.seal(check, verdict);
    await tx.execute(`update document_check set outcome = $2, findings = $3 where id = $1 and state = 'finished'`, [
      check.id,
      verdict.outcome,
      findings,
    ]);
  }

  /** Notes that the traveller has compared the corrected characters of a finished check with the passport. */
  async confirm(tx: Transaction, { id }: DocumentCheck): Promise<void> {
    await tx.execute('update document_check set confirmed_by = traveller_id, confirmed_at = now() where id = $1', [id]);
  }

  async forgetOriginal(id: string): Promise<void> {
    await this.database.query('update document_check set original_file = null where id = $1', [id]);
  }

  /** The names of all files that a traveller's checks have, or may have had when a worker was stopped. */
  async filesOf(organisationId: string, travellerId: string): Promise<string[]> {
    const rows = await this.database.query<Pick<Row, 'id' | 'original_file' | 'kept_file'>>(
      'select id, original_file, kept_file from document_check where organisation_id = $1 and traveller_id = $2',
      [organisationId, travellerId],
    );
    return rows.flatMap(({ id, original_file: original, kept_file: kept }) => [...(original ? [original] : []), kept ?? keptFileOf(id)]);
  }

  async removeAll(tx: Transaction, organisationId: string, travellerId: string): Promise<void> {
    await tx.execute('delete from document_check where organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
  }

  /** Checks that need their original no longer, and have it still. */
  async withLeftoverOriginal(): Promise<{ id: string; originalFile: string }[]> {
    return this.database.query(
      `select id, original_file as "originalFile" from document_check
       where original_file is not null and (taken_in is not null or finished_at < now() - interval '1 minute') order by created_at limit 100`,
    );
  }

  private seal(check: CheckOfTraveller, verdict: Verdict): Promise<Buffer> {
    return this.vault.seal(check.travellerId, findingsContext, JSON.stringify(verdict.findings));
  }

  private async one(where: string, params: readonly unknown[]): Promise<DocumentCheck | null> {
    const [row] = await this.database.query<Row>(
      `select ${columns} from document_check where ${where} order by created_at desc, id desc limit 1`,
      params,
    );
    return row ? this.open(row) : null;
  }

  private async open(row: Row): Promise<DocumentCheck> {
    const unseal = async <T>(context: string, sealed: Buffer | null): Promise<T | null> =>
      sealed && (JSON.parse((await this.vault.open(row.traveller_id, context, sealed)).toString()) as T);
    const decided = row.decided && (await openDecision(this.vault, row.traveller_id, row.decided));
    return {
      id: row.id,
      organisationId: row.organisation_id,
      travellerId: row.traveller_id,
      state: row.state,
      step: row.step,
      lane: row.lane,
      orders: row.orders,
      outcome: row.outcome,
      findings: (await unseal<Finding[]>(findingsContext, row.findings)) ?? [],
      takenIn: row.taken_in,
      reading: await unseal<StoredReading>(readingContext, row.reading),
      originalFile: row.original_file,
      keptFile: row.kept_file,
      decision: stands(decided) ? decided : null,
      confirmedAt: row.confirmed_at,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
    };
  }
}
