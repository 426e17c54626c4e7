import { refuse, type Result, success } from '#kernel';

/**
 * A batch is open until its first list is submitted, and answered once every application in it has its outcome. It is withdrawn when
 * nobody is left in it.
 */
export type BatchStatus = 'open' | 'submitted' | 'answered' | 'withdrawn';
/** `change`: its list; `correct`: an outcome that was recorded wrongly. */
export type BatchAction = 'change' | 'submit' | 'record' | 'finish' | 'correct' | 'withdraw';

const moves: Record<BatchStatus, Partial<Record<BatchAction, BatchStatus>>> = {
  open: { change: 'open', submit: 'submitted', withdraw: 'withdrawn' },
  // a list that was corrected is submitted again
  submitted: { change: 'submitted', submit: 'submitted', record: 'submitted', finish: 'answered', correct: 'submitted', withdraw: 'withdrawn' },
  answered: { correct: 'submitted' },
  withdrawn: {},
};

const standing: Record<BatchStatus, string> = {
  open: 'The batch has not been submitted yet.',
  submitted: 'The batch is with the authority already.',
  answered: 'Every application of the batch has its outcome already.',
  withdrawn: 'Nobody is left in the batch.',
};

/** The status after an action, or `entry.transition-refused` with where the batch stands. */
export function moveBatch(status: BatchStatus, action: BatchAction): Result<BatchStatus> {
  const next = moves[status][action];
  return next ? success(next) : refuse('entry.transition-refused', { detail: standing[status] });
}
