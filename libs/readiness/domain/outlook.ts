import type { IsoDate } from '#kernel';
import type { PathStep } from './critical-path.js';

/** One traveller, as the outlook of a departure sees them. */
export interface Prospect {
  readonly travellerId: string;
  /** Null for whoever can leave, or is blocked by nothing of which a trip fails. */
  readonly failsOn: IsoDate | null;
  readonly path: readonly PathStep[];
}

/** What keeps a departure from running at all. */
export interface GroupTerms {
  readonly minimum: number;
  /** The last day on which somebody can still book. */
  readonly onSaleUntil: IsoDate;
}

/** What becomes of a departure if nothing happens. */
export interface Outlook {
  /** The first date on which somebody, or the whole departure, can no longer leave. Null when nothing stands in the way. */
  readonly failsOn: IsoDate | null;
  readonly cause: 'traveller' | 'minimum' | null;
  /** The day on which fewer are left than it needs to run; null when enough can leave. */
  readonly belowMinimumOn: IsoDate | null;
  /** How many cannot leave from that first date on. */
  readonly failing: number;
  /** The way that decides the first date; of several that are as urgent, the one that most travellers are on. */
  readonly path: readonly PathStep[];
}

/** The day after which fewer than the minimum are left: who can leave never fails, and who has not booked by the end of the sale never comes. */
function belowMinimumOn(prospects: readonly Prospect[], { minimum, onSaleUntil }: GroupTerms): IsoDate | null {
  const spare = prospects.length - minimum;
  if (spare < 0) return onSaleUntil;
  return prospects.flatMap(({ failsOn }) => failsOn ?? []).toSorted()[spare] ?? null;
}

const wayOf = ({ path }: Prospect): string => path.map(({ stage, state }) => `${stage} ${state}`).join();

export function outlookOf(prospects: readonly Prospect[], terms: GroupTerms): Outlook {
  const below = belowMinimumOn(prospects, terms);
  const first = prospects.flatMap(({ failsOn }) => failsOn ?? []).toSorted()[0] ?? null;
  const failing = prospects.filter((one) => one.failsOn !== null && one.failsOn === first);
  const most = [...Map.groupBy(failing, wayOf).values()].toSorted((a, b) => b.length - a.length)[0];
  const path = most?.[0]?.path ?? [];
  const byMinimum = below !== null && (first === null || below < first);
  return {
    failsOn: byMinimum ? below : first,
    cause: byMinimum ? 'minimum' : first ? 'traveller' : null,
    belowMinimumOn: below,
    failing: failing.length,
    path,
  };
}
