/** A leg that seats can be given out on. */
export interface SeatableLeg {
  readonly id: string;
  /** Seats that nobody has; Infinity where no block limits them. */
  readonly free: number;
}

/** Somebody who goes this way, in the order in which they were booked. */
export interface SeatSeeker {
  readonly travellerId: string;
  /** Who belongs together: one booking's travellers, or a smaller party of it. */
  readonly party: string;
  /** The leg that they asked for; null where any will do. */
  readonly wish: string | null;
  /** The leg on which they sit now. */
  readonly seatedOn: string | null;
}

export interface SeatProposal {
  /** Who is to sit where, without those who stay where they are. */
  readonly moves: readonly { readonly travellerId: string; readonly from: string | null; readonly to: string }[];
  /** Who has no seat and gets none, and on which leg they wait; null where no leg goes this way. */
  readonly waiting: readonly { readonly travellerId: string; readonly legId: string | null }[];
  /** Parties that no leg could take whole. */
  readonly split: readonly string[];
}

/**
 * Gives seats out by rule, for one direction. Who sits where they wish stays there. The larger party chooses first, since it is the harder to
 * keep together, then the earlier booking. A party goes on the leg that most of it wishes for and that has room for all of it, of equal ones
 * on the fullest (the room that is left stays in one piece); where none has, each goes as they wish while there is room, and the rest where most is left.
 */
export function proposeSeats(legs: readonly SeatableLeg[], seekers: readonly SeatSeeker[]): SeatProposal {
  const free = new Map(legs.map(({ id, free: left }) => [id, left]));
  const parties = [...Map.groupBy(seekers, ({ party }) => party)]
    .map(([party, members], order) => ({ party, order, members, open: members.filter(isOpen) }))
    .filter(({ open }) => open.length > 0)
    .sort((a, b) => b.open.length - a.open.length || a.order - b.order);
  const moves: SeatProposal['moves'][number][] = [];
  const waiting: SeatProposal['waiting'][number][] = [];
  const split: string[] = [];
  const put = ({ travellerId, seatedOn }: SeatSeeker, to: string): void => {
    if (seatedOn === to) return;
    free.set(to, (free.get(to) ?? 0) - 1);
    if (seatedOn !== null && free.has(seatedOn)) free.set(seatedOn, (free.get(seatedOn) ?? 0) + 1);
    moves.push({ travellerId, from: seatedOn, to });
  };
  for (const { party, members, open } of parties) {
    const whole = legForAll(free, members, open);
    if (whole !== undefined) {
      for (const one of open) put(one, whole);
      continue;
    }
    const before = moves.length;
    for (const one of open) {
      const to = one.wish !== null && (free.get(one.wish) ?? 0) > 0 ? one.wish : one.seatedOn === null ? roomiest(free) : undefined;
      if (to !== undefined) put(one, to);
      else if (one.seatedOn === null) waiting.push({ travellerId: one.travellerId, legId: one.wish ?? legs[0]?.id ?? null });
    }
    if (members.length > 1 && moves.length > before) split.push(party);
  }
  return { moves, waiting, split };
}

/** Nobody has a seat, or sits elsewhere than they wish. */
const isOpen = ({ wish, seatedOn }: SeatSeeker): boolean => seatedOn === null || (wish !== null && wish !== seatedOn);

function legForAll(free: ReadonlyMap<string, number>, members: readonly SeatSeeker[], open: readonly SeatSeeker[]): string | undefined {
  const candidates = [...free].flatMap(([id, left]) => {
    const needed = open.filter(({ seatedOn }) => seatedOn !== id).length;
    if (needed > left) return [];
    const wishes = open.filter(({ wish }) => wish === id).length;
    const against = open.filter(({ wish, seatedOn }) => wish !== null && wish !== id && seatedOn !== null).length;
    const company = members.filter((one) => one.seatedOn === id).length;
    // who has a seat is not moved to where they did not ask to be
    return against > 0 ? [] : [{ id, left, wishes, company }];
  });
  return candidates.sort((a, b) => b.wishes - a.wishes || b.company - a.company || a.left - b.left || a.id.localeCompare(b.id))[0]?.id;
}

function roomiest(free: ReadonlyMap<string, number>): string | undefined {
  const [best] = [...free].filter(([, left]) => left > 0).sort(([a, first], [b, second]) => second - first || a.localeCompare(b));
  return best?.[0];
}
