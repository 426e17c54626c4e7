/** One line of a list that goes to a hotel or an organiser: who, and where they sleep or which number they wear. */
export interface ListLine {
  readonly travellerId: string;
  readonly place: string;
  /** As it was or is told; null once the traveller was erased. */
  readonly name: string | null;
}

/** What is different from the list before: nobody stands in two of these but whoever moved and was renamed. */
export interface ListDelta {
  readonly added: readonly ListLine[];
  readonly removed: readonly ListLine[];
  readonly moved: readonly { readonly travellerId: string; readonly name: string | null; readonly from: string; readonly to: string }[];
  readonly renamed: readonly { readonly travellerId: string; readonly place: string; readonly from: string | null; readonly to: string | null }[];
}

/** The delta from one list to the next, in the order of the lists. */
export function deltaOf(before: readonly ListLine[], after: readonly ListLine[]): ListDelta {
  const was = new Map(before.map((line) => [line.travellerId, line]));
  const is = new Set(after.map(({ travellerId }) => travellerId));
  const both = after.flatMap((now) => {
    const then = was.get(now.travellerId);
    return then ? [{ then, now }] : [];
  });
  return {
    added: after.filter(({ travellerId }) => !was.has(travellerId)),
    removed: before.filter(({ travellerId }) => !is.has(travellerId)),
    moved: both.filter(({ then, now }) => then.place !== now.place)
      .map(({ then, now }) => ({ travellerId: now.travellerId, name: now.name, from: then.place, to: now.place })),
    renamed: both.filter(({ then, now }) => then.name !== now.name)
      .map(({ then, now }) => ({ travellerId: now.travellerId, place: now.place, from: then.name, to: now.name })),
  };
}

export const isEmptyDelta = ({ added, removed, moved, renamed }: ListDelta): boolean => [added, removed, moved, renamed].every(({ length }) => length === 0);
