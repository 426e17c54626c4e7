import type { IsoDate } from '#kernel';
import type { OpenItem } from '../readiness-change.js';

/** What a digest that went out asked its traveller for. */
export interface SentDigest {
  readonly own: readonly string[];
}

/** How many digests somebody may leave unanswered before staff are told. */
const patience = 2;

/** True when the last digests brought nothing about: everything that they asked the traveller for is still open. `sent` has the latest first. */
export function isIgnored(items: readonly OpenItem[], sent: readonly SentDigest[]): boolean {
  const last = sent.slice(0, patience);
  const open = new Set(items.map(({ key }) => key));
  return last.length === patience && last.every(({ own }) => own.length > 0 && own.every((key) => open.has(key)));
}

/** Who among the staff sees to a blocker: officers to their own and the authority's, operators to their own and to travellers who do not move. */
export type StaffRole = 'operator' | 'officer';
const seenToBy: Readonly<Record<OpenItem['owner'], StaffRole>> = { operator: 'operator', traveller: 'operator', officer: 'officer', authority: 'officer' };

/** One traveller's open items, and whether they leave digests unanswered. */
export interface Watched {
  readonly departureId: string;
  readonly items: readonly OpenItem[];
  readonly ignored: boolean;
}

/** What is open on a departure for one role, by what it is: how many travellers, the first date, how many late. */
export interface StaffLine {
  readonly departureId: string;
  readonly key: string;
  readonly code: OpenItem['code'];
  readonly travellers: number;
  readonly due: IsoDate | null;
  readonly late: number;
  /** Travellers who left their digests unanswered. */
  readonly ignored: number;
}

const isLate = ({ due }: OpenItem, today: IsoDate): boolean => due !== null && due < today;

/**
 * What one role is told today, by departure and date. Empty unless something of theirs is late or a traveller does not react: then
 * it lists all that is open for them, of travellers' own moves those that are late or unanswered.
 */
export function staffLines(watched: readonly Watched[], role: StaffRole, today: IsoDate): StaffLine[] {
  const theirs = watched.flatMap(({ departureId, items, ignored }) =>
    items
      .filter((item) => seenToBy[item.owner] === role && (item.owner !== 'traveller' || ignored || isLate(item, today)))
      .map((item) => ({ departureId, item, ignored: ignored && item.owner === 'traveller' })),
  );
  if (!theirs.some(({ item, ignored }) => ignored || isLate(item, today))) return [];
  return [...Map.groupBy(theirs, ({ departureId, item }) => `${departureId} ${item.key}`).values()]
    .map((same) => ({
      departureId: same[0]!.departureId,
      key: same[0]!.item.key,
      code: same[0]!.item.code,
      travellers: same.length,
      due: same.flatMap(({ item }) => item.due ?? []).toSorted()[0] ?? null,
      late: same.filter(({ item }) => isLate(item, today)).length,
      ignored: same.filter(({ ignored }) => ignored).length,
    }))
    .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}
