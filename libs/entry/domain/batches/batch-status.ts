import { refuse, type Result, success } from '#kernel';

/** A batch is open until it is submitted, and answered once every application in it has its outcome. */
export type BatchStatus = 'open' | 'submitted' | 'answered';
export type BatchAction = 'submit' | 'record' | 'finish';

const moves: Record<BatchStatus, Partial<Record<BatchAction, BatchStatus>>> = {
  open: { submit: 'submitted' },
  submitted: { record: 'submitted', finish: 'answered' },
  answered: {},
};

const standing: Record<BatchStatus, string> = {
  open: 'The batch has not been submitted yet.',
  submitted: 'The batch is with the authority already.',
  answered: 'Every application of the batch has its outcome already.',
};

/** The status after an action, or `entry.transition-refused` with where the batch stands. */
export function moveBatch(status: BatchStatus, action: BatchAction): Result<BatchStatus> {
  const next = moves[status][action];
  return next ? success(next) : refuse('entry.transition-refused', { detail: standing[status] });
}
