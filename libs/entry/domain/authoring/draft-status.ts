import { refuse, type Result, success } from '#kernel';

export const draftStatuses = ['draft', 'in-review', 'approved', 'published', 'discarded'] as const;
/** Where a written change of the rules stands, from draft to published or discarded. */
export type DraftStatus = (typeof draftStatuses)[number];

/**
 * `write`: its words change. `submit`: ready for a second person. `take-back`: its writer wants to change it after all; a yes that was
 * given falls. `reject`: the second person sends it back.
 */
export type DraftAction = 'write' | 'submit' | 'take-back' | 'approve' | 'reject' | 'publish' | 'discard';

const moves: Record<DraftStatus, Partial<Record<DraftAction, DraftStatus>>> = {
  draft: { write: 'draft', submit: 'in-review', discard: 'discarded' },
  'in-review': { 'take-back': 'draft', approve: 'approved', reject: 'draft' },
  approved: { 'take-back': 'draft', reject: 'draft', publish: 'published' },
  published: {},
  discarded: {},
};

const standing: Record<DraftStatus, string> = {
  draft: 'This is a draft: it can be changed, and has not been submitted for review.',
  'in-review': 'It is being reviewed. Take it back to change it.',
  approved: 'It was approved as it stands. Take it back to change it; it is reviewed again then.',
  published: 'It was published. What changes later is another draft.',
  discarded: 'It was discarded.',
};

/** The status after an action, or `entry.draft-transition-refused` with where the draft stands. */
export function moveDraft(status: DraftStatus, action: DraftAction): Result<DraftStatus> {
  const next = moves[status][action];
  return next ? success(next) : refuse('entry.draft-transition-refused', { detail: standing[status] });
}

/** What can be done next, for a screen to offer. */
export const actionsOf = (status: DraftStatus): DraftAction[] => Object.keys(moves[status]) as DraftAction[];
