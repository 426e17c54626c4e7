import type { LetterFacts } from './drafted-letter.js';
import type { TemplateCall } from './templates/index.js';

/** Who reads a drafted letter, as far as it names anybody: known when it is shown or sent. */
export interface LetterReaderNames {
  readonly name: string;
  readonly operator: string;
  /** Where its button leads. */
  readonly link: string | null;
}

/** The template of a drafted letter with all that it has to be told. */
export function letterCall(facts: LetterFacts, { name, operator, link }: LetterReaderNames): TemplateCall {
  if ('flight' in facts) return { template: 'flight-changed', values: { ...facts, name, operator, link: link ?? '' } };
  return { template: 'stopped-trip', values: { ...facts, name, operator, link } };
}
