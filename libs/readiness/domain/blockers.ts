import type { IsoDate } from '#kernel';
import type { Blocker, BlockerCode, BlockerOwner } from './blocker.js';
import type { DueDates } from './due-dates.js';
import { requirementBlockers } from './requirement-blockers.js';
import { bibBlockers, noShowBlockers, paymentBlockers, photoBlockers, roomBlockers } from './side-blockers.js';
import { staleBlockers } from './stale-blockers.js';
import { stoppedBlockers } from './stopped-blockers.js';
import type { ApplicationStanding, InvitationStanding, Standing } from './standing.js';

type Words = readonly [what: string, owner: BlockerOwner];

const blocker = (code: BlockerCode, what: string, owner: BlockerOwner, due: IsoDate): Blocker => ({ code, key: code, what, owner, due });

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
  return [blocker('invitation-not-opened', what, owner, due.details)];
};

const answers = ({ answersComplete }: Standing, due: DueDates): Blocker[] =>
  answersComplete ? [] : [blocker('answers-missing', 'The visa questions are not all answered.', 'traveller', due.details)];

const passport = ({ documentCheck }: Standing, due: DueDates): Blocker[] => {
  if (!documentCheck) return [blocker('passport-missing', 'There is no picture of the passport yet.', 'traveller', due.details)];
  if (documentCheck.state !== 'finished') return [blocker('passport-missing', 'The passport is being checked at this moment.', 'operator', due.details)];
  if (documentCheck.outcome !== 'rejected') return [];
  return [blocker('passport-problem', 'The passport picture could not be used: a new one is needed.', 'traveller', due.details)];
};

const verdict = ({ verdict: outcome }: Standing, due: DueDates): Blocker[] =>
  outcome === 'deny' ? [blocker('verdict-denies', 'The entry rules do not let this traveller in.', 'operator', due.application)] : [];

const review = (what: string, due: DueDates): Blocker => blocker('application-waiting-review', what, 'officer', due.application);

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
    return [blocker('application-rejected', 'The officer has sent the application back: something has to change.', 'traveller', due.details)];
  }
  if (application.outdated) {
    return [blocker('approval-missing', 'The passport or the answers have changed since the application went to the authority.', 'officer', due.application)];
  }
  const waiting = atTheAuthority[status];
  if (waiting) return [blocker('approval-missing', ...waiting, status === 'approved' || status === 'in-batch' ? due.application : due.approval)];
  if (coversStay(standing)) return [];
  return [blocker('approval-missing', 'The approval does not cover all days of the stay.', 'officer', due.approval)];
};

const seats = ({ seatsMissing }: Standing, due: DueDates): Blocker[] => {
  if (seatsMissing.length === 0) return [];
  const legs = seatsMissing.map((direction) => (direction === 'arrival' ? 'the way there' : 'the way back')).join(' and ');
  return [blocker('seat-missing', `There is no seat for ${legs}.`, 'operator', due.seat)];
};

/** Everything that blocks a traveller, in the order in which it should be dealt with. None: ready to leave. */
export function blockersOf(standing: Standing, due: DueDates): Blocker[] {
  const denied = verdict(standing, due);
  const details = [...invitation(standing, due), ...answers(standing, due), ...passport(standing, due), ...photoBlockers(standing, due)];
  const started = standing.application !== null && standing.application.status !== 'draft';
  const mayApply = started || (details.length === 0 && denied.length === 0);
  return [
    ...stoppedBlockers(standing.stopped, standing.stay.from),
    ...noShowBlockers(standing), ...denied, ...details, ...(mayApply ? approval(standing, due) : []), ...requirementBlockers(standing), ...paymentBlockers(standing),
    ...seats(standing, due), ...roomBlockers(standing, due), ...bibBlockers(standing), ...staleBlockers(standing),
  ];
}
