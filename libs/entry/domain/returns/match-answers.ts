import { type IsoDate, transliterate } from '#kernel';
import type { ReadAnswer } from './read-answer.js';

/** Somebody whom an answer can be about, as the list that the authority has says them. */
export interface Listed {
  readonly applicationId: string;
  readonly position: number;
  readonly documentNumber: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: IsoDate | '';
}

export type MatchedBy = 'position' | 'passport' | 'name';

export interface Match {
  readonly applicationId: string | null;
  readonly matchedBy: readonly MatchedBy[];
  /** Why nobody was matched, or more than one. */
  readonly doubt: string | null;
}

const folded = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');
/** Names in any order: authorities put the surname first, last or in a column of its own. */
const words = (name: string): string => transliterate(name).split(' ').filter(Boolean).sort().join(' ');

/** Whom a row is about: everything that it says of a person has to say the same one. */
export function matchAnswer({ position, documentNumber, name, birthDate }: Pick<ReadAnswer, 'position' | 'documentNumber' | 'name' | 'birthDate'>, list: readonly Listed[]): Match {
  const named = name ? list.filter((one) => words(`${one.surname} ${one.givenNames}`) === words(name)) : [];
  const born = birthDate ? named.filter((one) => one.birthDate === birthDate) : [];
  const told: { by: MatchedBy; found: readonly Listed[] }[] = [
    ...(position === null ? [] : [{ by: 'position' as const, found: list.filter((one) => one.position === position) }]),
    ...(documentNumber ? [{ by: 'passport' as const, found: list.filter((one) => folded(one.documentNumber) === documentNumber) }] : []),
    ...(name && birthDate ? [{ by: 'name' as const, found: born }] : []),
  ];
  const nobody = (doubt: string): Match => ({ applicationId: null, matchedBy: [], doubt });
  if (told.length === 0) return nobody('The row names nobody: it needs a position, a passport number, or a name with a date of birth.');
  const people = new Set(told.flatMap(({ found }) => found.map(({ applicationId }) => applicationId)));
  if (people.size === 0) return nobody('Nobody on the list is meant by this row.');
  if (people.size > 1) return nobody(told.length > 1 ? `${capital(told.map(({ by }) => wordOf[by]).join(' and '))} name different people.` : 'More than one person on the list is meant by this row.');
  const missing = told.find(({ found }) => found.length === 0);
  if (missing) return nobody(`${capital(wordOf[missing.by])} is not that of the person whom the rest of the row names.`);
  const [applicationId] = people;
  const other = name && !birthDate && !named.some((one) => one.applicationId === applicationId);
  if (other) return nobody('The name is not that of the person whom the rest of the row names.');
  return { applicationId: applicationId ?? null, matchedBy: told.map(({ by }) => by), doubt: null };
}

const wordOf: Record<MatchedBy, string> = { position: 'the position', passport: 'the passport number', name: 'the name with the date of birth' };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
