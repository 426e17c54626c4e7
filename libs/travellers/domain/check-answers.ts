import { type Fault, isIsoDate, type IsoDate, outsideOf } from '#kernel';
import { nameFault } from './identity.js';
import { isNationality, tidyNationality } from './nationality.js';
import { type AnswerNeed, type Answers, isQuestion, type Question, type QuestionCode, questionsFor } from './questions.js';

/** Answers in their stored form, what is wrong with them, and what is still missing. */
export interface CheckedAnswers {
  readonly answers: Answers;
  /** Answers that do not fit: nothing may be saved while there is one. */
  readonly faults: readonly Fault[];
  /** Required questions without an answer: the rest may be saved and finished later. */
  readonly missing: readonly Fault[];
}

type Check = (text: string, today: IsoDate) => string | undefined;

const oldestBirth: IsoDate = '1900-01-01';
const farthestExpiry: IsoDate = '2100-01-01';
const longestText = 500;

const furtherChecks: Partial<Record<QuestionCode, Check>> = {
  surname: nameFault,
  givenNames: nameFault,
  phone: (text) => (/^\+?[0-9][0-9 ()/.-]{4,}$/.test(text) ? undefined : 'Write the number with its country code, such as +44 20 7946 0000.'),
  // Doc 9303-4 §4.2.2: at most nine characters in the machine readable zone of a passport.
  documentNumber: (text) => (/^[A-Z0-9]{3,9}$/.test(text) ? undefined : 'A passport number has up to nine letters and digits.'),
  birthDate: (text, today) => (text >= oldestBirth && text <= today ? undefined : 'A date of birth lies in the past.'),
  expiryDate: (text, today) => {
    if (text < today) return 'This passport has expired: renew it, or give the one you will travel with.';
    return text < farthestExpiry ? undefined : 'Check the year.';
  },
};

const typeFault = (question: Question, value: string | boolean): string | undefined => {
  if (question.type === 'boolean') return typeof value === 'boolean' ? undefined : 'Answer yes or no.';
  if (typeof value !== 'string') return 'Answer in words.';
  if (/\p{Cc}/u.test(value.replace(/[\n\t]/g, ' '))) return 'This contains characters that cannot be stored.';
  if (question.type === 'date') return isIsoDate(value) ? undefined : 'Give a day that exists, as YYYY-MM-DD.';
  if (question.type === 'country') return isNationality(value) ? undefined : 'Choose a country.';
  if (question.type === 'choice') return question.options?.some((option) => option.value === value) ? undefined : 'Choose one of the options.';
  return value.length <= longestText ? undefined : `Use at most ${longestText} characters.`;
};

const tidy = (question: Question, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const text = value.normalize('NFC').trim();
  if (question.code === 'documentNumber') return text.toUpperCase().replace(/[\s-]/g, '');
  return question.type === 'country' ? tidyNationality(text) : text;
};

/** RFC 6901 §3: `~` and `/` in a name are escaped. */
const pointerTo = (code: string): string => `/answers/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What the field of a form that this answer goes into could not take. */
function fieldFault({ maxLength, letters }: AnswerNeed, text: string): string | undefined {
  if (text.length > maxLength) return `The form has room for ${maxLength} characters; this has ${text.length}. Shorten it.`;
  const outside = outsideOf(letters, text);
  if (outside.length === 0) return undefined;
  const named = outside.slice(0, 5).join(' ');
  const isLatin = letters === 'ascii' || letters === 'latin';
  return isLatin ? `The form is written in Latin letters and cannot take: ${named}` : `The form cannot take these characters: ${named}. Use Latin letters.`;
}

/**
 * Checks what was sent against the questions that are put to this traveller, and what their forms' fields take. Blank answers
 * count as not given.
 */
export function checkAnswers(given: Readonly<Record<string, unknown>>, today: IsoDate, needs: readonly AnswerNeed[] = []): CheckedAnswers {
  const faults: Fault[] = Object.keys(given)
    .filter((code) => !isQuestion(code))
    .map((code) => ({ pointer: pointerTo(code), detail: 'There is no such question.' }));
  const missing: Fault[] = [];
  const answers: Partial<Record<QuestionCode, string | boolean>> = {};
  const asked = questionsFor(needs, Object.fromEntries(Object.keys(given).map((code) => [code, true])));
  for (const question of asked) {
    const need = needs.find(({ code }) => code === question.code);
    const value = tidy(question, Object.hasOwn(given, question.code) ? given[question.code] : undefined);
    if (isBlank(value)) {
      if (question.required) missing.push({ pointer: pointerTo(question.code), detail: 'This is still needed.' });
      continue;
    }
    const answer = value as string | boolean;
    const fault = typeFault(question, answer) ?? furtherChecks[question.code]?.(String(answer), today) ?? (need && typeof answer === 'string' && question.type === 'text' ? fieldFault(need, answer) : undefined);
    if (fault) faults.push({ pointer: pointerTo(question.code), detail: fault });
    else answers[question.code] = answer;
  }
  return { answers, faults, missing };
}
