import type { IsoDate } from '#kernel';
import type { DueDates } from './due-dates.js';
import type { ApplicationStanding, InvitationStanding, Standing } from './standing.js';

export type BlockerCode =
  | 'invitation-not-opened'
  | 'answers-missing'
  | 'passport-missing'
  | 'passport-problem'
  | 'application-waiting-review'
  | 'application-rejected'
  | 'approval-missing'
  | 'verdict-denies'
  | 'seat-missing';

export type BlockerOwner = 'traveller' | 'operator' | 'officer' | 'authority';

/** One thing that keeps a traveller from leaving: what, whose turn it is, and until when. */
export interface Blocker {
  readonly code: BlockerCode;
  readonly what: string;
  readonly owner: BlockerOwner;
  readonly due: IsoDate | null;
}

type Words = readonly [what: string, owner: BlockerOwner];

const invitations: Readonly<Record<Exclude<InvitationStanding, 'used'>, Words>> = {
  none: ['The traveller has not been invited yet.', 'operator'],
  sent: ['The invitation was sent and has not been opened.', 'traveller'],
  expired: ['The invitation has expired without being opened: send a new one.', 'operator'],
  revoked: ['The invitation was taken back: send a new one.', 'operator'],
};

const atTheAuthority: Readonly<Partial<Record<ApplicationStanding, Words>>> = {
  approved: ['The application is approved and waits to be put into a batch.', 'officer'],
  'in-batch': ['The application is in a batch that was not submitted yet.', 'officer'],
  submitted: ['The authority has not answered yet.', 'authority'],
  refused: ['The authority has refused entry.', 'operator'],
};

const invitation = ({ invitation: state, answersComplete, documentCheck }: Standing, due: DueDates): Blocker[] => {
  if (state === 'used' || answersComplete || documentCheck) return [];
  const [what, owner] = invitations[state];
  return [{ code: 'invitation-not-opened', what, owner, due: due.details }];
};

const answers = ({ answersComplete }: Standing, due: DueDates): Blocker[] =>
  answersComplete ? [] : [{ code: 'answers-missing', what: 'The visa questions are not all answered.', owner: 'traveller', due: due.details }];

const passport = ({ documentCheck }: Standing, due: DueDates): Blocker[] => {
  if (!documentCheck) return [{ code: 'passport-missing', what: 'There is no picture of the passport yet.', owner: 'traveller', due: due.details }];
  if (documentCheck.state !== 'finished') return [{ code: 'passport-missing', what: 'The passport is being checked at this moment.', owner: 'operator', due: due.details }];
  if (documentCheck.outcome !== 'rejected') return [];
  return [{ code: 'passport-problem', what: 'The passport picture could not be used: a new one is needed.', owner: 'traveller', due: due.details }];
};

const verdict = ({ verdict: outcome }: Standing, due: DueDates): Blocker[] =>
  outcome === 'deny' ? [{ code: 'verdict-denies', what: 'The entry rules do not let this traveller in.', owner: 'operator', due: due.application }] : [];

const review = (what: string, due: DueDates): Blocker => ({ code: 'application-waiting-review', what, owner: 'officer', due: due.application });

const coversStay = ({ application, stay }: Standing): boolean =>
  Boolean(application?.approval && application.approval.validFrom <= stay.from && application.approval.validUntil >= stay.until);

/** What is left once the traveller has done their part. */
const approval = (standing: Standing, due: DueDates): Blocker[] => {
  const { application, approvalNeeded } = standing;
  if (!application) return approvalNeeded ? [review('The application is being drafted.', due)] : [];
  const { status } = application;
  if (status === 'draft') return [review('The application is a draft.', due)];
  if (status === 'in-review') return [review('An officer has not looked at the application yet.', due)];
  if (status === 'rejected') {
    return [{ code: 'application-rejected', what: 'The officer has sent the application back: something has to change.', owner: 'traveller', due: due.details }];
  }
  if (application.outdated) {
    return [{ code: 'approval-missing', what: 'The passport or the answers have changed since the application went to the authority.', owner: 'officer', due: due.application }];
  }
  const waiting = atTheAuthority[status];
  if (waiting) return [{ code: 'approval-missing', what: waiting[0], owner: waiting[1], due: status === 'approved' || status === 'in-batch' ? due.application : due.approval }];
  if (coversStay(standing)) return [];
  return [{ code: 'approval-missing', what: 'The approval does not cover all days of the stay.', owner: 'officer', due: due.approval }];
};

const seats = ({ seatsMissing }: Standing, due: DueDates): Blocker[] => {
  if (seatsMissing.length === 0) return [];
  const legs = seatsMissing.map((direction) => (direction === 'arrival' ? 'the way there' : 'the way back')).join(' and ');
  return [{ code: 'seat-missing', what: `There is no seat for ${legs}.`, owner: 'operator', due: due.seat }];
};

/** Everything that blocks a traveller, in the order in which it should be dealt with. None: ready to leave. */
export function blockersOf(standing: Standing, due: DueDates): Blocker[] {
  const denied = verdict(standing, due);
  const details = [...invitation(standing, due), ...answers(standing, due), ...passport(standing, due)];
  const started = standing.application !== null && standing.application.status !== 'draft';
  const mayApply = started || (details.length === 0 && denied.length === 0);
  return [...denied, ...details, ...(mayApply ? approval(standing, due) : []), ...seats(standing, due)];
}
