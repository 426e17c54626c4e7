import { refuse, type Result, success } from '#kernel';

export const applicationStatuses = ['draft', 'in-review', 'approved', 'rejected', 'in-batch', 'submitted', 'issued', 'refused', 'withdrawn'] as const;
/** Where a visa application stands, from draft to issued or refused; withdrawn when its traveller no longer goes. */
export type ApplicationStatus = (typeof applicationStatuses)[number];

/**
 * `complete`: answers and document are there, or have changed; `reopen`: they are missing again. `approve` and `reject` are
 * ours, `issue` and `refuse` the authority's; `withdraw`: the traveller no longer goes on this departure. `take-out`: it leaves its batch as
 * good as it was; `recall`: it leaves it to be judged and reviewed anew; `correct`: its outcome was recorded wrongly.
 */
export type ApplicationAction =
  | 'complete' | 'reopen' | 'approve' | 'reject' | 'batch' | 'submit' | 'issue' | 'refuse' | 'withdraw' | 'take-out' | 'recall' | 'correct';

const moves: Record<ApplicationStatus, Partial<Record<ApplicationAction, ApplicationStatus>>> = {
  draft: { complete: 'in-review', reopen: 'draft', withdraw: 'withdrawn' },
  'in-review': { complete: 'in-review', reopen: 'draft', approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { complete: 'in-review', reopen: 'draft', reject: 'rejected', batch: 'in-batch', withdraw: 'withdrawn' },
  rejected: { complete: 'in-review', reopen: 'draft', withdraw: 'withdrawn' },
  'in-batch': { submit: 'submitted', 'take-out': 'approved', recall: 'draft', withdraw: 'withdrawn' },
  submitted: { issue: 'issued', refuse: 'refused', 'take-out': 'approved', recall: 'draft', withdraw: 'withdrawn' },
  issued: { recall: 'draft', correct: 'submitted' },
  refused: { correct: 'submitted' },
  withdrawn: { complete: 'in-review', reopen: 'draft' },
};

const standing: Record<ApplicationStatus, string> = {
  draft: 'The application is a draft: something that it needs is still missing.',
  'in-review': 'The application is being reviewed: approve or reject it first.',
  approved: 'The application is approved and waits for a batch.',
  rejected: 'The application was rejected; it comes back when the traveller changes something.',
  'in-batch': 'The application is in a batch that has not been submitted yet.',
  submitted: 'The application is with the authority: only its outcome can be recorded.',
  issued: 'The authority has said yes; nothing is left to do.',
  refused: 'The authority has refused; this application is closed.',
  withdrawn: 'The application was withdrawn: its traveller no longer goes on this departure. It comes back if they do.',
};

/** The status after an action, or `entry.transition-refused` with where the application stands. */
export function moveApplication(status: ApplicationStatus, action: ApplicationAction): Result<ApplicationStatus> {
  const next = moves[status][action];
  return next ? success(next) : refuse('entry.transition-refused', { detail: standing[status] });
}

/** True while a change of facts changes the application; later it can only be marked as outdated. */
export const followsFacts = (status: ApplicationStatus): boolean => moves[status].complete !== undefined;
