import type { IsoDate } from '#kernel';
import type { BlockerOwner } from './blocker.js';
import type { Stopped } from './stopped-blockers.js';
import type { ArtefactKind } from './stale/artefact.js';

export type InvitationStanding = 'none' | 'sent' | 'used' | 'expired' | 'revoked';
export type ApplicationStanding = 'draft' | 'in-review' | 'approved' | 'rejected' | 'in-batch' | 'submitted' | 'issued' | 'refused';
export type PhotoStanding = 'none' | 'checking' | 'rejected' | 'there';

/** Something that the rules ask of a traveller and that is not met: nobody knows yet, or the facts say no. */
export interface OpenRequirement {
  /** Such as `document:visa` or `passport-validity`. */
  readonly code: string;
  readonly kind: string;
  readonly text: string;
  readonly owner: BlockerOwner;
  readonly due: IsoDate;
  readonly state: 'open' | 'unmet';
  /** Codes of the authorities whose approval settles it, all of them together. */
  readonly approvers: readonly string[];
}

/** How far the application to one authority has come. */
export interface AskedAuthorityStanding {
  readonly authority: string;
  readonly status: ApplicationStanding;
}

/** Something that was issued and is wrong now: of several of a kind, the one that is due first. */
export interface StaleThing {
  readonly kind: ArtefactKind;
  readonly due: IsoDate;
}

/** How far one traveller of a departure has come, without anything personal. */
export interface Standing {
  /** `used` once any invitation of the traveller was. */
  readonly invitation: InvitationStanding;
  readonly answersComplete: boolean;
  /** The newest check of a passport picture; null before the first. */
  readonly documentCheck: { readonly state: 'queued' | 'running' | 'finished'; readonly outcome: 'accepted' | 'needs-review' | 'rejected' | null } | null;
  /** What the rules say today; unknown is never allowed. */
  readonly verdict: 'allow' | 'conditional' | 'deny' | 'unknown';
  /** What the rules ask for and nobody has met yet. */
  readonly requirements: readonly OpenRequirement[];
  /** Whether an authority has to be asked at all. */
  readonly approvalNeeded: boolean;
  /** The portrait for the visa. */
  readonly photo: PhotoStanding;
  /** Of several authorities' applications, the one that is furthest behind; null before the first. */
  readonly application: {
    readonly id: string;
    readonly status: ApplicationStanding;
    readonly submitBy: IsoDate | null;
    readonly approval: { readonly validFrom: IsoDate; readonly validUntil: IsoDate } | null;
    /** The facts have changed since it went to the authority. */
    readonly outdated: boolean;
  } | null;
  /** Of every application for the departure that was not withdrawn. */
  readonly applications: readonly AskedAuthorityStanding[];
  /** Code of the state that is travelled to: its visa is what `application` leads to. */
  readonly destination: string;
  /** The latest day that the rules leave for applying; null where they name none. */
  readonly applyBy: IsoDate | null;
  /** The answer has to be out by then to be fetched in time, by the authority's working days; null where they are not known. */
  readonly answerBy: IsoDate | null;
  /** Days on which the approval has to hold. */
  readonly stay: { readonly from: IsoDate; readonly until: IsoDate };
  /** Legs that the booking has, or the departure offers, without a seat for this traveller. */
  readonly seatsMissing: readonly ('arrival' | 'departure')[];
  /** The rooms of the departure are given out, and this traveller has no bed. */
  readonly roomMissing: boolean;
  /** Start numbers are given out, and this runner has none. Null, or the day of the race. */
  readonly bibMissing: IsoDate | null;
  /** Somebody saw them arrive. */
  readonly arrived: boolean;
  /** Day on which a leg left without this traveller, and nothing else brought them; null where none did. */
  readonly noShowOn: IsoDate | null;
  /** What was issued from facts that have changed since. */
  readonly stale: readonly StaleThing[];
  /** Why the booking stands still; null where it does not. */
  readonly stopped: Stopped | null;
  /** An instalment of the booking that is late: since when, and whether this traveller alone pays for it. */
  readonly overdue: { readonly since: IsoDate; readonly ownBooking: boolean } | null;
}
