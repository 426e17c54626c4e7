import { narrowestOf, type Repertoire } from '#kernel';
import type { FormDefinition } from './form-definition.js';

/** What forms need of one answer: the shortest of their fields, and letters that all of them take. */
export interface NeededAnswer {
  readonly code: string;
  readonly required: boolean;
  readonly maxLength: number;
  readonly letters: Repertoire;
}

/** What several forms need to be asked, each thing once. */
export function answersNeeded(definitions: readonly FormDefinition[]): NeededAnswer[] {
  const fields = definitions.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  const asked = fields.flatMap((field) => ('answer' in field.from ? [{ ...field, code: field.from.answer }] : []));
  return [...Map.groupBy(asked, ({ code }) => code)].map(([code, same]) => ({
    code,
    required: same.some(({ required }) => required),
    maxLength: Math.min(...same.map(({ maxLength }) => maxLength)),
    letters: narrowestOf(same.map(({ letters }) => letters)),
  }));
}
