import { nameParts, practiceManners, recommended, tableManners } from '#kernel';
import type { CellDefect } from './defect.js';

/** What tells one person from another. */
export interface PersonKey {
  readonly name: string;
  readonly birthDate: string | null;
  readonly documentNumber: string | null;
}

/** A person who is on the departure already, and where. */
export interface KnownPerson extends PersonKey {
  readonly bookingReference: string;
}

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/Ø/g, 'O').replace(/Ł/g, 'L').replace(/ẞ/g, 'SS');

/**
 * The name in every way that a passport may spell it (Doc 9303-3 §6), its words in no order: lists turn them round. Two people share a
 * name when they share one of these.
 */
export function nameKeys(name: string): string[] {
  const words = nameParts(name);
  const spelt = [...tableManners, ...practiceManners].map((manner) => words.map((word) => recommended(manner(word))));
  return [...new Set([...spelt, words.map(bare)].map((spelling) => spelling.toSorted().join(' ')))].filter(Boolean);
}

/** How sure it is that two are one: by passport or by name and birth date, or by name alone where a birth date is not known. */
export function sameness(one: PersonKey, other: PersonKey, sharesName: boolean): 'same' | 'possible' | null {
  if (one.documentNumber !== null && one.documentNumber === other.documentNumber) return 'same';
  if (!sharesName) return null;
  if (one.birthDate !== null && other.birthDate !== null) return one.birthDate === other.birthDate ? 'same' : null;
  return one.documentNumber !== null && other.documentNumber !== null ? null : 'possible';
}

/** Everybody of the table, or everybody on the departure, to be looked up by name and by passport. */
export class PeopleIndex<T extends PersonKey> {
  private readonly byName = new Map<string, T[]>();
  private readonly byDocument = new Map<string, T[]>();

  add(person: T): void {
    for (const key of nameKeys(person.name)) append(this.byName, key, person);
    if (person.documentNumber !== null) append(this.byDocument, person.documentNumber, person);
  }

  /** Who is, or may be, the same person: the surest first. */
  alike(person: PersonKey): { person: T; how: 'same' | 'possible' }[] {
    const named = new Set(nameKeys(person.name).flatMap((key) => this.byName.get(key) ?? []));
    const numbered = person.documentNumber === null ? [] : (this.byDocument.get(person.documentNumber) ?? []);
    return [...new Set([...named, ...numbered])]
      .flatMap((other) => {
        const how = sameness(person, other, named.has(other));
        return how ? [{ person: other, how }] : [];
      })
      .sort((one, other) => Number(one.how === 'possible') - Number(other.how === 'possible'));
  }
}

const append = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
};

export const duplicateInTable = (row: number, how: 'same' | 'possible'): CellDefect =>
  how === 'same'
    ? { code: 'duplicate.in-table', message: `The same person as in row ${row}. Leave one of the two rows out.` }
    : { code: 'duplicate.possible', message: `The same name as in row ${row}, and no birth date or passport number tells them apart.` };

export const duplicateOnDeparture = ({ bookingReference }: KnownPerson, how: 'same' | 'possible'): CellDefect =>
  how === 'same'
    ? { code: 'duplicate.on-departure', message: `This person travels on this departure already, in booking ${bookingReference}. Leave this row out.` }
    : { code: 'duplicate.possible', message: `Somebody of this name is in booking ${bookingReference} already, and no birth date or passport number tells them apart.` };
