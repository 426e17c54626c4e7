import { transliterate } from '#kernel';

/** The orders that an authority may want its lists in; where it wants none, the officer orders. */
export type ListOrder = 'surname' | 'nationality';

/** What a list is put in order by. */
export interface ListedName {
  readonly applicationId: string;
  readonly surname: string;
  readonly givenNames: string;
  /** Three letters, or empty where it is not known. */
  readonly nationality: string;
}

/** As the passport's zone writes it (Doc 9303-3 §4.6): its letters are A to Z, so that no two machines sort them differently. */
const zoneLetters = (name: string): string => (/^[A-Z ]*$/.test(name) ? name : transliterate(name));

const keys: Record<ListOrder, (entry: ListedName) => readonly string[]> = {
  surname: ({ surname, givenNames }) => [zoneLetters(surname), zoneLetters(givenNames)],
  nationality: ({ nationality, surname, givenNames }) => [nationality, zoneLetters(surname), zoneLetters(givenNames)],
};

const compare = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at]! < (other[at] ?? '') ? -1 : 1;
};

/** The ids in the order that the authority wants. It is the same for the same people whatever order they come in: ids break ties. */
export function inOrder(entries: readonly ListedName[], order: ListOrder): string[] {
  const keyed = entries.map((entry) => ({ id: entry.applicationId, key: [...keys[order](entry), entry.applicationId] }));
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ id }) => id);
}
