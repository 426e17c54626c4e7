import type { ProblemItem } from '#sdk';
import type { Draft } from './draft.js';

/** What is wrong with the fields of one row; `row` holds what is about the traveller as a whole. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Errors by `leader`, `terms` or row key, and those that belong to no field that is shown. */
export interface DraftErrors {
  readonly fields: Readonly<Record<string, FieldErrors>>;
  readonly other: readonly string[];
}

export const noErrors: DraftErrors = { fields: {}, other: [] };

/** How many fields need another look. */
export const countErrors = ({ fields, other }: DraftErrors): number =>
  Object.values(fields).reduce((sum, row) => sum + Object.keys(row).length, other.length);

/** Sorts a refusal's JSON pointers (`/travellers/2/race`) to the rows of the draft that was sent. */
export function placeErrors(errors: readonly ProblemItem[], sent: Draft): DraftErrors {
  const fields: Record<string, Record<string, string>> = {};
  const other: string[] = [];
  for (const { pointer, detail } of errors) {
    const [, root, ...rest] = pointer.split('/');
    if (root === 'acceptedTermsVersion') {
      (fields['terms'] ??= {})['accepted'] = detail;
      continue;
    }
    const at = root === 'leader' ? 'leader' : root === 'travellers' ? sent.travellers[Number(rest.shift() ?? NaN)]?.key : undefined;
    if (at) (fields[at] ??= {})[rest[0] ?? 'row'] = detail;
    else other.push(detail);
  }
  return { fields, other };
}

interface Words {
  readonly missing: string;
  readonly badEmail: string;
}

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What can be told before anything is sent. */
export function checkDraft({ leader, travellers }: Draft, words: Words): DraftErrors {
  const email = (text: string): FieldErrors => (emailShape.test(text.trim()) ? {} : { email: text.trim() ? words.badEmail : words.missing });
  const filled = (name: string, text: string): FieldErrors => (text.trim() ? {} : { [name]: words.missing });
  const checked: [string, FieldErrors][] = [
    ['leader', { ...filled('name', leader.name), ...email(leader.email) }],
    ...travellers.map((row): [string, FieldErrors] => [
      row.key,
      { ...filled('givenNames', row.givenNames), ...filled('surname', row.surname), ...email(row.email), ...filled('nationality', row.nationality) },
    ]),
  ];
  return { fields: Object.fromEntries(checked.filter(([, errors]) => Object.keys(errors).length > 0)), other: [] };
}

/** The errors without those of fields that were just changed. */
export function settle(errors: DraftErrors, at: string, changed: readonly string[]): DraftErrors {
  const row = errors.fields[at];
  if (!row) return errors;
  const left = Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'row' && !changed.includes(field)));
  return { ...errors, fields: { ...errors.fields, [at]: left } };
}
