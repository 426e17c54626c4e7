import type { AuthorityOutcome } from '../batches/outcome-faults.js';
import type { MatchedBy } from './match-answers.js';
import type { ReturnField, ReturnMapping } from './return-table.js';

/**
 * What can be done with a row. `ready`: it can be recorded; `recorded`: it was, in the same words; `contradicts`: something else was; `open`:
 * it has no answer yet; `ambiguous`: it could be about several, or another row is about the same one; `unknown`: it is about nobody who waits;
 * `unusable`: whom it is about is known, what it answers is not.
 */
export type ReturnState = 'ready' | 'recorded' | 'contradicts' | 'open' | 'ambiguous' | 'unknown' | 'unusable';

export interface ReturnReportRow {
  readonly row: number;
  readonly state: ReturnState;
  readonly applicationId: string | null;
  readonly matchedBy: readonly MatchedBy[];
  readonly outcome: AuthorityOutcome | null;
  /** What a person reads: which cell, and what to change. */
  readonly faults: readonly { readonly field: ReturnField | null; readonly detail: string }[];
}

export interface ReturnReport {
  readonly headingRow: number | null;
  readonly mapping: ReturnMapping;
  /** Every column with its heading and what it holds first. */
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly samples: readonly string[] }[];
  readonly rows: readonly ReturnReportRow[];
  /** When the same table was imported last, and by whom; null where it never was. */
  readonly importedBefore: { readonly at: string; readonly by: string } | null;
}
