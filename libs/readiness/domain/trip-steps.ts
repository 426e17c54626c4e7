import type { IsoDate } from '#kernel';
import type { DueDates } from './due-dates.js';
import type { ApplicationStanding, Standing } from './standing.js';

export type StepState = 'open' | 'done' | 'waiting' | 'problem';

/** One step on a traveller's own page. */
export interface TripStep {
  readonly code: 'answers' | 'passport' | 'approval';
  /** `open`: the traveller's turn; `waiting`: somebody else's. */
  readonly state: StepState;
  readonly due: IsoDate | null;
}

const approvalStates: Readonly<Record<ApplicationStanding, StepState>> = {
  draft: 'open',
  'in-review': 'waiting',
  approved: 'waiting',
  rejected: 'problem',
  'in-batch': 'waiting',
  submitted: 'waiting',
  issued: 'done',
  refused: 'problem',
};

const passportState = ({ documentCheck, application }: Standing): StepState => {
  if (!documentCheck) return 'open';
  if (documentCheck.state !== 'finished') return 'waiting';
  if (documentCheck.outcome === 'rejected') return 'problem';
  const looked = application && !['draft', 'in-review', 'rejected'].includes(application.status);
  return documentCheck.outcome === 'accepted' || looked ? 'done' : 'waiting';
};

const approvalState = ({ application, verdict, approvalNeeded, answersComplete, documentCheck }: Standing): StepState => {
  if (application && application.status !== 'draft') return approvalStates[application.status];
  if (verdict === 'deny') return 'problem';
  const detailsGiven = answersComplete && documentCheck?.state === 'finished' && documentCheck.outcome !== 'rejected';
  if (!detailsGiven) return 'open';
  return application || approvalNeeded ? 'waiting' : 'done';
};

/** The three steps, in order. What is done has no due date. */
export function tripSteps(standing: Standing, due: DueDates): TripStep[] {
  const step = (code: TripStep['code'], state: StepState, date: IsoDate): TripStep => ({ code, state, due: state === 'done' ? null : date });
  return [
    step('answers', standing.answersComplete ? 'done' : 'open', due.details),
    step('passport', passportState(standing), due.details),
    step('approval', approvalState(standing), due.approval),
  ];
}
