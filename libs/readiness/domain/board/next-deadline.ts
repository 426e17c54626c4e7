import type { IsoDate } from '#kernel';

/** What ends on a day: a traveller's last chance, an instalment, what a supplier keeps for us, or the sale. */
export type DeadlineKind = 'traveller' | 'payment' | 'release' | 'sale';

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly on: IsoDate;
}

/** The first that is not over yet; of two on one day the one that is listed first. */
export function nextDeadline(candidates: readonly { readonly kind: DeadlineKind; readonly on: IsoDate | null }[], today: IsoDate): Deadline | null {
  const ahead = candidates.flatMap(({ kind, on }) => (on !== null && on >= today ? [{ kind, on }] : []));
  return ahead.reduce<Deadline | null>((first, one) => (first === null || one.on < first.on ? one : first), null);
}
