import type { IsoDate } from '#kernel';
import type { ReviewManner } from '../rules/authority-profile.js';

/** Minutes for which an officer keeps an application that they took; taking it again starts them anew. */
export const LEASE_MINUTES = 15;

/** Where the review of an application stands, beside its status. Ids of people; names are the accounts' room's. */
export interface ReviewStanding {
  /** First day on which something is too late; the day of entry where nothing names one. */
  readonly deadline: IsoDate;
  /** Why journeys to this authority are marked as high risk, in the operator's words; null when they are not. */
  readonly highRisk: string | null;
  /** Two different officers approve. */
  readonly fourEyes: boolean;
  /** The first of two approvals, while the second is waited for. */
  readonly firstApproval: { readonly actorId: string; readonly at: string } | null;
  /** Who is reading it, and until when. Null once that time has passed. */
  readonly taken: { readonly holderId: string; readonly until: string } | null;
  /** Another one after every change of what it was drawn up from; a decision names the one that was looked at. */
  readonly revision: string;
  /** What the check of its document found, by code, without values. */
  readonly findingCodes: readonly string[];
}

export const standingOf = ({ fourEyes = false, highRisk }: ReviewManner): Pick<ReviewStanding, 'fourEyes' | 'highRisk'> => ({
  fourEyes,
  highRisk: highRisk ?? null,
});
