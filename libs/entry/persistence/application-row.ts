import type { IsoDate } from '#kernel';
import type { ApplicationSummary, ApplicationVerdict, DocumentOutcome, Lack } from '../domain/applications/application.js';
import type { ApplicationStatus } from '../domain/applications/application-status.js';
import type { Outcome } from '../domain/judging/verdict.js';
import type { Purpose } from '../domain/judging/visit.js';

export interface ApplicationRow {
  readonly id: string;
  readonly traveller_id: string;
  readonly departure_id: string;
  readonly authority_id: string;
  readonly authority_code: string;
  readonly authority_name: string;
  readonly status: ApplicationStatus;
  readonly purpose: Purpose;
  readonly destination: string;
  readonly entry_date: IsoDate;
  readonly exit_date: IsoDate;
  readonly document_check_id: string | null;
  readonly document_outcome: DocumentOutcome | null;
  readonly verdict_outcome: Outcome;
  readonly submit_by: IsoDate | null;
  readonly outdated: boolean;
  readonly created_at: Date;
}

export interface FullRow extends ApplicationRow {
  readonly verdict: ApplicationVerdict;
  readonly facts_fingerprint: Buffer | null;
  readonly lacks: readonly Lack[];
}

/** Columns of an `ApplicationRow`, from `visa_application a join authority au`. */
export const columns = `a.id, a.traveller_id, a.departure_id, a.authority_id, au.code as authority_code, au.name as authority_name,
  a.status, a.purpose, a.destination, a.entry_date::text, a.exit_date::text, a.document_check_id, a.document_outcome,
  a.verdict_outcome, a.submit_by::text, a.outdated, a.created_at`;

export const source = `visa_application a
  join authority au on au.organisation_id = a.organisation_id and au.id = a.authority_id`;

export const toSummary = (row: ApplicationRow): ApplicationSummary => ({
  id: row.id,
  travellerId: row.traveller_id,
  departureId: row.departure_id,
  authority: { id: row.authority_id, code: row.authority_code, name: row.authority_name },
  status: row.status,
  purpose: row.purpose,
  destination: row.destination,
  entryDate: row.entry_date,
  exitDate: row.exit_date,
  documentCheckId: row.document_check_id,
  documentOutcome: row.document_outcome,
  verdictOutcome: row.verdict_outcome,
  submittedBy: row.submit_by,
  outdated: row.outdated,
  createdAt: row.created_at.toISOString(),
});
