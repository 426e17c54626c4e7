import { addDays, type IsoDate } from '#kernel';
import type { OpenItem } from '../readiness-change.js';

/** Days before something is due on which its traveller is reminded; once it is late, every day. */
export const rhythm = [30, 14, 7, 3, 1, 0] as const;

/** The last point of the rhythm that has come for a due date; each day is one once it is late. */
function lastPoint(due: IsoDate, today: IsoDate): IsoDate | null {
  if (today > due) return today;
  return rhythm.map((days) => addDays(due, -days)).findLast((point) => point <= today) ?? null;
}

/**
 * Whether a digest is due today: something that is the traveller's own move has come to a point of the rhythm since the last
 * digest. A day that was missed, or on which nothing could leave, is caught up with. What others have to do reminds nobody.
 */
export const remindersDue = (items: readonly OpenItem[], today: IsoDate, lastDigestOn: IsoDate | null): boolean =>
  items.some(({ owner, due }) => {
    const point = owner === 'traveller' && due !== null ? lastPoint(due, today) : null;
    return point !== null && (lastDigestOn === null || lastDigestOn < point);
  });

/** The order of a digest: the earliest first, what has no date last. */
export const byDate = <Item extends { readonly due: IsoDate | null }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0));
