import type { Outcome } from '../domain/index.js';
import type { CheckStep, DocumentCheck, Lane } from '../persistence/document-check.js';

/** How one run of a step ended. `nothing-to-do`: another run did it, the check is over, or a newer upload took its place. */
export type StepEnd = Outcome | 'moved-on' | 'slowed-down' | 'set-aside' | 'nothing-to-do';

/** Who runs the step. */
export interface StepRun {
  readonly lane: Lane;
  /** The job's name: under which it is set aside when it fails for good. */
  readonly job: string;
  readonly lastAttempt: boolean;
}

/** One step of a check: what it does for one row, once what it needs is there. */
export interface StepWork<Material> {
  readonly step: CheckStep;
  /** Fetches what the step needs. Its failures say nothing of the picture, and are not counted against it. */
  readonly prepare: (check: DocumentCheck) => Promise<Material>;
  readonly carryOut: (check: DocumentCheck, material: Material, lane: Lane) => Promise<StepEnd>;
}

/** What the event of a step tells, so that its job can be ordered: ids, and the names of states. */
export const orderOf = (
  { id: checkId, travellerId }: Pick<DocumentCheck, 'id' | 'travellerId'>,
  step: CheckStep,
  { lane = 'quick', order = 0 }: { lane?: Lane; order?: number } = {},
): Record<string, string | number> => ({ checkId, travellerId, step, lane, order });
