import type { IsoDate } from '#kernel';
import type { ApplicationStatus } from './application-status.js';
import type { TripVerdict } from '../judging/judge-trip.js';
import type { RejectionCode } from '../review/rejection-reasons.js';
import type { Outcome } from '../judging/verdict.js';
import type { Purpose } from '../judging/visit.js';

/** Result of the document check that the application stands on. */
export type DocumentOutcome = 'accepted' | 'needs-review' | 'rejected';

/** What keeps an application from review: nothing else does. `form`: its form cannot take what was answered. */
export type Lack = 'answers' | 'passport' | 'photo' | 'form' | 'declaration';

/** The verdict as kept with an application. */
export type ApplicationVerdict = Pick<TripVerdict, 'outcome' | 'summary' | 'rules' | 'requirements'>;

/** One traveller's request to one authority, as a list shows it. Names and passport data are the travellers' room's. */
export interface ApplicationSummary {
  readonly id: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly authority: { readonly id: string; readonly code: string; readonly name: string };
  readonly status: ApplicationStatus;
  readonly purpose: Purpose;
  /** Country, three letters. */
  readonly destination: string;
  readonly entryDate: IsoDate;
  readonly exitDate: IsoDate;
  readonly documentCheckId: string | null;
  readonly documentOutcome: DocumentOutcome | null;
  readonly verdictOutcome: Outcome;
  /** Day by which the complete application must be with the authority, where a rule states a lead time. */
  readonly submittedBy: IsoDate | null;
  /** The facts have changed after the application went into a batch. */
  readonly outdated: boolean;
  /** ISO 8601 with zone. */
  readonly createdAt: string;
}

/** What was done to an application, by whom and why. */
export interface HistoryEntry {
  readonly at: string;
  readonly action: string;
  readonly from: ApplicationStatus | null;
  readonly to: ApplicationStatus;
  readonly actorId: string;
  /** Null when none was given, and once the traveller is erased. */
  readonly reason: string | null;
  /** One of the usual reasons of a rejection, where the officer named one. */
  readonly reasonCode: RejectionCode | null;
}

/** The authority's yes, with its number and the first and last day on which it is good. */
export interface EntryApproval {
  /** Null once the traveller is erased. */
  readonly number: string | null;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

/** An application with everything that an officer decides by. */
export interface Application extends ApplicationSummary {
  /** Another one after every change of the facts; a review says which one it is of. */
  readonly revision: string;
  readonly verdict: ApplicationVerdict;
  readonly history: readonly HistoryEntry[];
  readonly approval: EntryApproval | null;
  readonly batch: { readonly id: string; readonly number: number } | null;
}
