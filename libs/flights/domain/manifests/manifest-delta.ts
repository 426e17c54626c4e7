import type { IsoDate } from '#kernel';

/** What a manifest says of one person; the same for a traveller and for a member of the crew. */
export interface ListedPerson {
  /** Traveller's or crew member's. */
  readonly id: string;
  /** Reference of the booking; empty for crew. */
  readonly booking: string;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly sex: 'F' | 'M' | 'X' | null;
  readonly birthDate: IsoDate | null;
  readonly nationality: string | null;
  /** As its zone has it, such as `P` or `PO`. */
  readonly documentType: string | null;
  readonly documentNumber: string | null;
  readonly issuingState: string | null;
  readonly expiryDate: IsoDate | null;
  /** Number of the entry approval. */
  readonly approvalNumber: string | null;
  readonly ticketNumber: string | null;
  /** The carrier's record that the seat is booked under; null where nobody has told it. */
  readonly locator: string | null;
}

export const listedFacts = [
  'booking', 'surname', 'givenNames', 'sex', 'birthDate', 'nationality', 'documentType', 'documentNumber', 'issuingState', 'expiryDate', 'approvalNumber', 'ticketNumber', 'locator',
] as const satisfies readonly (keyof ListedPerson)[];
export type ListedFact = (typeof listedFacts)[number];

export interface ChangedPerson {
  readonly before: ListedPerson;
  readonly after: ListedPerson;
  readonly facts: readonly ListedFact[];
}

/** What is different from the manifest before. Nobody stands in two of these. */
export interface ManifestDelta {
  readonly added: readonly ListedPerson[];
  readonly changed: readonly ChangedPerson[];
  readonly removed: readonly ListedPerson[];
}

/**
 * The delta from one manifest to the next, by the facts that its receiver is told; {@link applyDelta} is its inverse. A guide who was told no
 * passport numbers has nothing new to learn of a new passport.
 */
export function deltaBetween(before: readonly ListedPerson[], after: readonly ListedPerson[], told: readonly ListedFact[] = listedFacts): ManifestDelta {
  const was = new Map(before.map((person) => [person.id, person]));
  const is = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((now): ChangedPerson[] => {
    const then = was.get(now.id);
    const facts = then ? told.filter((fact) => then[fact] !== now[fact]) : [];
    return then && facts.length > 0 ? [{ before: then, after: now, facts }] : [];
  });
  return { added: after.filter(({ id }) => !was.has(id)), changed, removed: before.filter(({ id }) => !is.has(id)) };
}

/** The manifest that whoever has the one before and the delta arrives at, by id. */
export function applyDelta(before: readonly ListedPerson[], { added, changed, removed }: ManifestDelta): ListedPerson[] {
  const gone = new Set(removed.map(({ id }) => id));
  const anew = new Map(changed.map(({ after }) => [after.id, after]));
  return [...before.filter(({ id }) => !gone.has(id)).map((person) => anew.get(person.id) ?? person), ...added];
}

export const isUnchanged = ({ added, changed, removed }: ManifestDelta): boolean => added.length + changed.length + removed.length === 0;

/** What a carrier finds somebody by: its own record, and until it is told ours. */
export const recordOf = ({ locator, booking }: Pick<ListedPerson, 'locator' | 'booking'>): string => locator ?? booking;
