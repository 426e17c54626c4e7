import type { ProblemItem } from '#sdk';
import type { Outcome } from './types.js';

/** What the authority answered for one application, as typed so far. */
export interface OutcomeDraft {
  readonly outcome: '' | Outcome['outcome'];
  readonly approvalNumber: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly reason: string;
}

export type OutcomeDrafts = Readonly<Record<string, OutcomeDraft>>;
export type OutcomeErrors = Readonly<Record<string, Readonly<Partial<Record<keyof OutcomeDraft, string>>>>>;

export const unanswered: OutcomeDraft = { outcome: '', approvalNumber: '', validFrom: '', validUntil: '', reason: '' };

/** The drafts that have an answer, as the API takes them. */
export function outcomesOf(drafts: OutcomeDrafts): Outcome[] {
  return Object.entries(drafts).flatMap(([applicationId, { outcome, approvalNumber, validFrom, validUntil, reason }]): Outcome[] => {
    if (outcome === 'issued') return [{ applicationId, outcome, approvalNumber: approvalNumber.trim(), validFrom, validUntil }];
    return outcome === 'refused' ? [{ applicationId, outcome, reason: reason.trim() }] : [];
  });
}

interface Words {
  readonly missing: string;
  readonly order: string;
}

/** What is missing before the answers can be sent. */
export function checkOutcomes(outcomes: readonly Outcome[], words: Words): OutcomeErrors {
  const errors = outcomes.map((sent): [string, OutcomeErrors[string]] => {
    const { applicationId, outcome: _outcome, ...fields } = sent;
    const missing = Object.entries(fields).filter(([, text]) => !text).map(([field]) => [field, words.missing] as const);
    const backwards = sent.outcome === 'issued' && sent.validUntil && sent.validUntil < sent.validFrom ? { validUntil: words.order } : {};
    return [applicationId, { ...Object.fromEntries(missing), ...backwards }];
  });
  return Object.fromEntries(errors.filter(([, fields]) => Object.keys(fields).length > 0));
}

/** Sorts a refusal's JSON pointers (`/outcomes/2/validUntil`) to the applications that were sent. */
export function placeOutcomeErrors(errors: readonly ProblemItem[], sent: readonly Outcome[]): OutcomeErrors {
  const placed: Record<string, Record<string, string>> = {};
  for (const { pointer, detail } of errors) {
    const [, , index, field = 'outcome'] = pointer.split('/');
    const id = sent[Number(index)]?.applicationId;
    if (id) (placed[id] ??= {})[field] = detail;
  }
  return placed;
}
