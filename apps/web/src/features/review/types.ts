import type { Schemas } from '#sdk';

/** A document in the officers' list. */
export type QueuedCheck = Schemas['QueuedCheck'];
export type ReviewedCheck = Schemas['ReviewedCheck'];
export type ReviewStep = Schemas['ReviewStep'];
/** Clear data, picture and zone, as an officer sees them who gave a reason. */
export type RevealedCheck = Schemas['RevealedCheck'];
export type DocumentDecision = Schemas['DocumentDecision'];
export type ParsedZone = Schemas['ParsedZone'];
export type DocumentReport = Schemas['DocumentReport'];
export type Outcome = QueuedCheck['outcome'];
export type Correction = RevealedCheck['corrections'][number];

/** In the order in which an officer works through them. */
export const outcomes = ['needs-review', 'rejected', 'accepted'] as const satisfies readonly Outcome[];
export const isOutcome = (text: unknown): text is (typeof outcomes)[number] => (outcomes as readonly unknown[]).includes(text);
