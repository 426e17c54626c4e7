import { refuse, type Refusal } from '#kernel';
import type { DocumentOutcome } from '../applications/application.js';
import type { ReviewManner } from '../rules/authority-profile.js';
import type { Outcome } from '../judging/verdict.js';

export type Decision = 'approve' | 'reject';

/** What decides who may decide. */
export interface ToDecide {
  readonly verdictOutcome: Outcome;
  readonly documentOutcome: DocumentOutcome | null;
  readonly manner: ReviewManner;
}

/** Who decides: a person, or a machine by the key that a person made for it. */
export type DecidedBy = 'person' | 'machine';

const unknown = 'Confirm the rule with the authority and publish it; the application is judged anew.';

/** Why the entry rules keep anybody from approving: a denial stands, and unknown is never allowed. */
export function verdictFault({ verdictOutcome }: ToDecide): Refusal | undefined {
  if (verdictOutcome === 'deny') return refuse('entry.verdict-denies');
  if (verdictOutcome === 'unknown') return refuse('entry.verdict-unknown', { detail: unknown });
  return undefined;
}

/** Why a machine may not decide alone: nobody knows the answer, or the operator marked the journey. */
export function machineFault({ verdictOutcome, manner }: ToDecide, by: DecidedBy): Refusal | undefined {
  if (by === 'person') return undefined;
  if (manner.highRisk) return refuse('entry.person-required', { detail: `Journeys to this authority are marked as high risk: ${manner.highRisk}` });
  if (verdictOutcome === 'unknown') return refuse('entry.person-required', { detail: 'It is not known whether this traveller may enter. An officer has to look at it.' });
  return undefined;
}

/** Why the accepted check of a document is not enough: on a marked journey the officer opens the passport, too. */
export function lookFault({ manner }: ToDecide, hasLooked: boolean): Refusal | undefined {
  if (!manner.highRisk || hasLooked) return undefined;
  return refuse('entry.look-required', { detail: `Journeys to this authority are marked as high risk: ${manner.highRisk} Open the passport before you approve.` });
}

/** Why an application is not decided together with others, though it could be on its own. */
export function togetherFault({ documentOutcome, verdictOutcome, manner }: ToDecide, decision: Decision): Refusal | undefined {
  const because = (detail: string): Refusal => refuse('entry.not-ordinary', { detail });
  if (manner.highRisk) return because(`Journeys to this authority are marked as high risk: ${manner.highRisk}`);
  if (verdictOutcome === 'unknown') return because('It is not known whether this traveller may enter. An officer has to look at it.');
  if (decision === 'reject') return undefined;
  if (manner.fourEyes) return because('Two officers approve this application, each after a look of their own.');
  if (documentOutcome !== 'accepted') return because('The check of the passport asks for an officer’s look.');
  return undefined;
}
