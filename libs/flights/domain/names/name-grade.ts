/** From no difference to another name, in this order. What a carrier does about `small` and `major`, and for how much, is its own scale. */
export const nameGrades = ['identical', 'tolerated', 'small', 'major'] as const;
export type NameGrade = (typeof nameGrades)[number];

export type NameField = 'surname' | 'givenNames' | 'name';

/** What differs, each with the least grade that it makes. */
const weights = {
  separator: 'tolerated',
  'run-together': 'tolerated',
  transliteration: 'tolerated',
  'cyrillic-spelling': 'tolerated',
  'arabic-article': 'tolerated',
  'pinyin-u': 'tolerated',
  'title-glued': 'tolerated',
  'suffix-left-out': 'tolerated',
  'given-left-out': 'tolerated',
  'given-order': 'tolerated',
  initial: 'tolerated',
  truncated: 'tolerated',
  'passport-cut': 'tolerated',
  'single-name': 'tolerated',
  'order-not-said': 'tolerated',
  letters: 'small',
  'first-letter': 'major',
  'too-many-letters': 'major',
  'another-name': 'major',
  'first-given-left-out': 'major',
  'first-given-initial': 'major',
  'given-missing': 'major',
  'family-missing': 'major',
  'given-for-single-name': 'major',
  'family-left-out': 'major',
  'family-added': 'major',
  swapped: 'major',
  'other-field': 'major',
} as const satisfies Record<string, NameGrade>;

export type DifferenceCode = keyof typeof weights;
export const differenceCodes = Object.keys(weights) as DifferenceCode[];

export interface NameDifference {
  readonly code: DifferenceCode;
  readonly field: NameField;
  /** In words, for the desk. */
  readonly reason: string;
}

const fieldNames: Readonly<Record<NameField, string>> = { surname: 'family name', givenNames: 'given names', name: 'name' };

const reasons: Readonly<Record<DifferenceCode, (field: string, letters: number) => string>> = {
  separator: (field) => `A hyphen, space or apostrophe of the ${field} is written differently.`,
  'run-together': (field) => `The ${field} are joined or parted differently; the letters are the same.`,
  transliteration: (field) => `The ${field}: another accepted spelling of the same letters.`,
  'cyrillic-spelling': (field) => `The ${field}: the same Cyrillic letters by an older rule or the French one; the passport has another spelling.`,
  'arabic-article': (field) => `The ${field}: the Arabic article, “Abd al-” or “bin” is written in another usual way.`,
  'pinyin-u': (field) => `The ${field}: the Chinese ü is written in another usual way (YU, U, UE, V).`,
  'title-glued': () => 'A title is joined to the given names.',
  'suffix-left-out': (field) => `A title or suffix such as Jr. stands beside the ${field} on one side only.`,
  'given-left-out': () => 'The ticket has fewer given names; the first is there.',
  'given-order': () => 'The given names are in another order.',
  initial: () => 'A further given name is an initial on the ticket.',
  truncated: (field) => `The ${field} were cut where the carrier’s field ends.`,
  'passport-cut': (field) => `The passport’s zone has no room for all of the ${field}; the ticket agrees as far as it goes.`,
  'single-name': () => 'The passport has a single name; the ticket fills the other field as is usual.',
  'order-not-said': () => 'It is not said which is the family name; the words agree.',
  letters: (field, letters) => `${letters === 1 ? 'One letter differs' : `${letters} letters differ`} in the ${field}.`,
  'first-letter': (field) => `The first letter differs in the ${field}.`,
  'too-many-letters': (field, letters) => `${letters} letters differ in the ${field}: more than the three that count as a slip.`,
  'another-name': (field) => `The ${field} are more unlike than alike: another name.`,
  'first-given-left-out': () => 'The first given name of the passport is not on the ticket.',
  'first-given-initial': () => 'The first given name is an initial on one side.',
  'given-missing': () => 'The given names are missing on the ticket.',
  'family-missing': () => 'The family name is missing on the ticket.',
  'given-for-single-name': () => 'The passport has a single name; the ticket has a further one that is not in it.',
  'family-left-out': () => 'The passport has more family names than the ticket.',
  'family-added': () => 'The ticket has a family name that the passport has not.',
  swapped: () => 'Family name and given names stand in each other’s place.',
  'other-field': () => 'A part of the name stands in the other field than in the passport.',
};

/** A difference in words. `letters` is how many differ, where they were counted. */
export const difference = (code: DifferenceCode, field: NameField, letters = 0): NameDifference => ({ code, field, reason: reasons[code](fieldNames[field], letters) });

/** The gravest of these; `identical` of none. */
export const gradeOf = (codes: readonly DifferenceCode[]): NameGrade =>
  codes.reduce<NameGrade>((worst, code) => (nameGrades.indexOf(weights[code]) > nameGrades.indexOf(worst) ? weights[code] : worst), 'identical');
