import type { Message } from '../message.js';

export type DocumentOutcome = 'accepted' | 'needs-review' | 'rejected';

export interface DocumentResultValues {
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  readonly outcome: DocumentOutcome;
  /** What was found, in plain words, without the data of the passport. */
  readonly findings: readonly string[];
  /** The traveller's page. */
  readonly link: string;
}

interface Words {
  readonly subject: string;
  readonly paragraph: string;
  readonly action: string;
}

const words: Readonly<Record<DocumentOutcome, Words>> = {
  accepted: {
    subject: 'Your passport was accepted',
    paragraph: 'We have checked your passport page and everything could be read. There is nothing more for you to do about it now.',
    action: 'See my trip',
  },
  'needs-review': {
    subject: 'We are looking at your passport',
    paragraph: 'We have received your passport page. One of our officers will look at it once more and you will hear from us.',
    action: 'See my trip',
  },
  rejected: {
    subject: 'Please send your passport page again',
    paragraph: 'We could not use the picture of your passport page:',
    action: 'Send a new picture',
  },
};

/** Tells a traveller how the check of their passport ended. */
export function documentResult({ name, operator, tripName, outcome, findings, link }: DocumentResultValues): Message {
  const { subject, paragraph, action } = words[outcome];
  return {
    subject: `${subject}: ${tripName}`,
    greeting: `Dear ${name},`,
    paragraphs: [paragraph],
    points: outcome === 'accepted' ? [] : findings,
    action: { label: action, url: link },
    closing: `Kind regards\n${operator}`,
  };
}
