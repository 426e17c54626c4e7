import type { Repertoire } from '#kernel';

/** What a trip is for, as entry rules tell purposes apart. */
export const purposes = ['tourism', 'sport', 'business', 'official', 'return'] as const;
export type Purpose = (typeof purposes)[number];

export type QuestionType = 'text' | 'date' | 'choice' | 'boolean' | 'country';

/** One question of the visa form. */
export interface Question {
  readonly code: QuestionCode;
  readonly label: string;
  readonly type: QuestionType;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
}

export type QuestionCode =
  | 'surname'
  | 'givenNames'
  | 'documentNumber'
  | 'nationality'
  | 'birthDate'
  | 'sex'
  | 'expiryDate'
  | 'occupation'
  | 'press'
  | 'purpose'
  | 'previousVisits'
  | FurtherCode;

/** What only some authorities' forms ask: put to those travellers alone whose applications need it. */
export const furtherCodes = ['birthPlace', 'homeAddress', 'phone', 'education', 'employer', 'employerAddress'] as const;
export type FurtherCode = (typeof furtherCodes)[number];

/** What a traveller's applications need of an answer beyond what every traveller is asked. */
export interface AnswerNeed {
  readonly code: QuestionCode;
  readonly required: boolean;
  /** The most characters that the shortest field takes. */
  readonly maxLength: number;
  /** The characters that every field takes. */
  readonly letters: Repertoire;
}

/** Answers by question code. A date is an IsoDate, a country an alpha-3 code, a choice one of its options' values. */
export type Answers = Readonly<Partial<Record<QuestionCode, string | boolean>>>;

/** The questions, in the order in which they are asked. Surname alone is required of the names: some passports have no given names. */
export const questions: readonly Question[] = [
  { code: 'surname', label: 'Surname, as in your passport', type: 'text', required: true },
  { code: 'givenNames', label: 'Given names, as in your passport', type: 'text', required: false },
  { code: 'documentNumber', label: 'Passport number', type: 'text', required: true },
  { code: 'nationality', label: 'Nationality', type: 'country', required: true },
  { code: 'birthDate', label: 'Date of birth', type: 'date', required: true },
  {
    code: 'sex',
    label: 'Sex, as in your passport',
    type: 'choice',
    options: [
      { value: 'F', label: 'F' },
      { value: 'M', label: 'M' },
      { value: 'X', label: 'X or not stated' },
    ],
    required: true,
  },
  { code: 'expiryDate', label: 'Passport valid until', type: 'date', required: true },
  { code: 'occupation', label: 'Occupation', type: 'text', required: true },
  { code: 'press', label: 'Do you work for the press or as a journalist?', type: 'boolean', required: true },
  {
    code: 'purpose',
    label: 'Purpose of the trip',
    type: 'choice',
    options: [
      { value: 'tourism', label: 'Tourism' },
      { value: 'sport', label: 'Taking part in a sports event' },
      { value: 'business', label: 'Business' },
      { value: 'official', label: 'Official visit' },
      { value: 'return', label: 'Returning home' },
    ] satisfies { value: Purpose; label: string }[],
    required: true,
  },
  { code: 'previousVisits', label: 'Earlier visits to this country: years and reasons', type: 'text', required: false },
];

const further: readonly Question[] = [
  { code: 'birthPlace', label: 'Place and country of birth', type: 'text', required: true },
  { code: 'homeAddress', label: 'Home address: street, town, postcode, country', type: 'text', required: true },
  { code: 'phone', label: 'Telephone number with country code', type: 'text', required: true },
  { code: 'education', label: 'Highest education and where', type: 'text', required: true },
  { code: 'employer', label: 'Employer, school, or how you earn your living', type: 'text', required: true },
  { code: 'employerAddress', label: 'Address of the employer or school', type: 'text', required: true },
];

const allQuestions: readonly Question[] = [...questions, ...further];

/** Every question there is, whoever is asked. */
export const isQuestion = (code: string): code is QuestionCode => allQuestions.some((question) => question.code === code);

/**
 * The questions for one traveller: those for everybody, those that their applications need, and those that they have answered
 * before, so that an answer can always be seen and put right.
 */
export function questionsFor(needs: readonly AnswerNeed[], answered: Answers | null): Question[] {
  const needed = new Map(needs.map((need) => [need.code, need]));
  return allQuestions.flatMap((question): Question[] => {
    const isAsked = questions.includes(question) || needed.has(question.code) || answered?.[question.code] !== undefined;
    if (!isAsked) return [];
    const isForEverybody = questions.includes(question);
    return [{ ...question, required: needed.get(question.code)?.required || (isForEverybody && question.required) }];
  });
}
