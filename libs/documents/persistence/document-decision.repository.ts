import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { Decision, DecisionKind, ReviewStep } from '../domain/index.js';
import type { DocumentCheck } from './document-check.js';

const reasonContext = 'document.decision-reason';
const linesContext = 'document.decision-lines';

/** A row of `document_decision`, as `json_build_object` gives it; what is sealed comes in hex. */
export interface DecisionRow {
  readonly id: string;
  readonly decision: DecisionKind | 'lapsed';
  readonly userId: string | null;
  readonly reason: string | null;
  readonly lines: string | null;
  readonly at: string;
}

export const decisionColumns = `json_build_object('id', d.id, 'decision', d.decision, 'userId', d.user_id, 'at', d.created_at,
  'reason', encode(d.reason, 'hex'), 'lines', encode(d.true_lines, 'hex'))`;

interface NewDecision {
  readonly decision: DecisionKind;
  readonly userId: string;
  readonly reason: string;
  readonly lines: readonly string[] | null;
  readonly checkDigitsWrong: boolean;
}

/** Opens what is sealed in a decision. */
export async function openDecision(vault: Vault, travellerId: string, row: DecisionRow): Promise<ReviewStep> {
  const open = async (context: string, sealed: string): Promise<string> => (await vault.open(travellerId, context, Buffer.from(sealed, 'hex'))).toString();
  const at = new Date(row.at);
  if (row.decision === 'lapsed' || row.userId === null || row.reason === null) return { id: row.id, decision: 'lapsed', at };
  const lines = row.lines === null ? null : (JSON.parse(await open(linesContext, row.lines)) as string[]);
  return { id: row.id, decision: row.decision, userId: row.userId, reason: await open(reasonContext, row.reason), lines, at };
}

export const stands = (step: ReviewStep | null): step is Decision => step !== null && step.decision !== 'lapsed';

/** Rows of `document_decision`: added, never changed. */
@Injectable()
export class DocumentDecisionRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async insert(tx: Transaction, check: DocumentCheck, { decision, userId, reason, lines, checkDigitsWrong }: NewDecision): Promise<string> {
    const sealedReason = await this.vault.seal(check.travellerId, reasonContext, reason);
    const sealedLines = lines && (await this.vault.seal(check.travellerId, linesContext, JSON.stringify(lines)));
    return this.add(tx, check, [decision, userId, sealedReason, sealedLines, checkDigitsWrong]);
  }

  /** Adds that the decision before holds no longer. */
  async lapse(tx: Transaction, check: DocumentCheck): Promise<void> {
    await this.add(tx, check, ['lapsed', null, null, null, false]);
  }

  /** Everything that was ever decided on a check, oldest first. */
  async ofCheck({ organisationId, travellerId, id }: DocumentCheck): Promise<ReviewStep[]> {
    const rows = await this.database.query<{ step: DecisionRow }>(
      `select ${decisionColumns} as step from document_decision d
       where d.organisation_id = $1 and d.document_check_id = $2 order by d.created_at, d.id`,
      [organisationId, id],
    );
    return Promise.all(rows.map(({ step }) => openDecision(this.vault, travellerId, step)));
  }

  /** True when a person ever decided on the check. */
  async exist({ organisationId, id }: DocumentCheck): Promise<boolean> {
    const rows = await this.database.query('select 1 from document_decision where organisation_id = $1 and document_check_id = $2 limit 1', [organisationId, id]);
    return rows.length > 0;
  }

  private async add(tx: Transaction, check: DocumentCheck, values: readonly unknown[]): Promise<string> {
    const id = newId();
    const codes = [...new Set(check.findings.map(({ code }) => code))];
    await tx.execute(
      `insert into document_decision (id, organisation_id, document_check_id, outcome, finding_codes, decision, user_id, reason, true_lines, check_digits_wrong)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, check.organisationId, check.id, check.outcome, codes, ...values],
    );
    return id;
  }
}
