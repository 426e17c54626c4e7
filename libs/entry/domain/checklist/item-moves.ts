import { refuse, type Result, success } from '#kernel';
import type { RequirementKind, RequirementOwner } from '../rules/requirement.js';
import type { ItemState } from './checklist-item.js';
import { mannerOf } from './settled-by.js';

/** Who may move an item. Travellers hand in files; the records then say that something was given. */
export type Mover = 'operator' | 'officer';

export const itemActions = ['give', 'check', 'approve', 'waive', 'reopen'] as const;
/**
 * `give`: it has been seen to; `check`: it was looked at and is right; `approve`: it is final; `waive`: it is left out, by
 * name and for a reason; `reopen`: what was said of it does not hold.
 */
export type ItemAction = (typeof itemActions)[number];

interface Move {
  readonly from: readonly ItemState[];
  readonly to: ItemState;
  readonly by: readonly Mover[];
  readonly needsReason: boolean;
}

const moves: Readonly<Record<ItemAction, Move>> = {
  give: { from: ['open', 'stale'], to: 'given', by: ['operator', 'officer'], needsReason: false },
  check: { from: ['open', 'given', 'stale'], to: 'checked', by: ['officer'], needsReason: false },
  approve: { from: ['given', 'checked'], to: 'approved', by: ['officer'], needsReason: false },
  waive: { from: ['open', 'given', 'stale'], to: 'waived', by: ['officer'], needsReason: true },
  reopen: { from: ['given', 'checked', 'approved', 'waived', 'stale'], to: 'open', by: ['officer'], needsReason: true },
};

const standing: Readonly<Record<ItemState, string>> = {
  open: 'Nothing has been given yet.',
  given: 'It was given and waits to be checked.',
  checked: 'It is checked already.',
  approved: 'It is approved already.',
  waived: 'It was waived. Reopen it first.',
  stale: 'It is out of date and has to be given anew.',
};

export interface MovableItem {
  readonly kind: RequirementKind;
  readonly code: string;
  readonly owner: RequirementOwner;
  readonly state: ItemState;
}

interface Attempt {
  readonly action: ItemAction;
  readonly mover: Mover;
  readonly reason: string;
}

/**
 * The state after a move. Refuses `checklist.not-yours`, `checklist.settled-by-records`, `checklist.not-waivable`,
 * `checklist.reason-required` and `checklist.move-refused`, the last with where the item stands.
 */
export function moveItem(item: MovableItem, { action, mover, reason }: Attempt): Result<ItemState> {
  const { from, to, by, needsReason } = moves[action];
  const { settledBy, waivable } = mannerOf(item);
  if (!by.includes(mover) || (mover === 'operator' && item.owner !== 'operator')) return refuse('checklist.not-yours');
  if (action === 'waive' && !waivable) return refuse('checklist.not-waivable');
  const leavingOut = action === 'waive' || (action === 'reopen' && item.state === 'waived');
  if (settledBy === 'records' && !leavingOut) return refuse('checklist.settled-by-records');
  if (!from.includes(item.state)) return refuse('checklist.move-refused', { detail: standing[item.state] });
  if (needsReason && reason.trim() === '') return refuse('checklist.reason-required', { errors: [{ pointer: '/reason', detail: 'Say why.' }] });
  return success(to);
}

/** What somebody may do with an item as it stands; a reason is asked for later. */
export const movesOpenTo = (item: MovableItem, mover: Mover): ItemAction[] =>
  itemActions.filter((action) => !moveItem(item, { action, mover, reason: 'asked later' }).refused);
