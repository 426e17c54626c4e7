import type { Schemas } from '#sdk';

export type ApplicationSummary = Schemas['QueuedApplication'];
export type Application = Schemas['Application'];
export type ApplicationStatus = Application['status'];
export type VerdictOutcome = ApplicationSummary['verdict'];
/** One field of the passport: what the picture says beside what the traveller typed. */
export type ComparedField = Schemas['ComparedField'];
export type HistoryEntry = Schemas['HistoryEntry'];
/** Clear data and picture, as an officer sees them who gave a reason. */
export type Revealed = Schemas['Revealed'];
export type Batch = Schemas['Batch'];
export type BatchSummary = Schemas['BatchSummary'];
export type BatchStatus = Batch['status'];
export type BatchApplication = Schemas['BatchApplication'];
/** A decision, and what was looked at. */
export type Review = Schemas['Review'];
/** What is told when a batch is submitted. */
export type Submission = Schemas['Submission'];
/** A rejection, with one of the usual reasons where it is one. */
export type Rejection = Schemas['Rejection'];
export type NewBatch = Schemas['NewBatch'];
/** What an authority answered for one application. */
export type Outcome = Schemas['Outcomes']['outcomes'][number];

/** What stands beside a verdict: the rules that nearly applied, and what would make a trip pass. */
export type Explanation = Schemas['VerdictExplanation'];

/** In the order in which an application goes through them; the first is the officer's work. */
export const applicationStatuses = [
  'in-review', 'approved', 'in-batch', 'submitted', 'issued', 'rejected', 'refused', 'draft', 'withdrawn',
] as const satisfies readonly ApplicationStatus[];

export const isApplicationStatus = (text: unknown): text is ApplicationStatus =>
  (applicationStatuses as readonly unknown[]).includes(text);
