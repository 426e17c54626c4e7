import type { Locale, Message } from '../message.js';
import { type DocumentOutcome, documentResultWords } from './document-result-words.js';

export type { DocumentOutcome };

export interface DocumentResultValues {
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  readonly outcome: DocumentOutcome;
  /** What was found, in plain words, without the data of the passport. Empty where the traveller's page says it in their language. */
  readonly findings: readonly string[];
  /** The traveller's page. */
  readonly link: string;
}

/** Tells a traveller how the check of their passport ended. */
export function documentResult({ name, operator, tripName, outcome, findings, link }: DocumentResultValues, locale: Locale): Message {
  const words = documentResultWords[locale];
  const { subject, paragraph, action } = words.outcomes[outcome];
  return {
    subject: `${subject}: ${tripName}`,
    greeting: words.greeting(name),
    paragraphs: outcome === 'rejected' && findings.length === 0 ? [paragraph, words.onThePage] : [paragraph],
    points: outcome === 'accepted' ? [] : findings,
    action: { label: action, url: link },
    closing: words.closing(operator),
  };
}
