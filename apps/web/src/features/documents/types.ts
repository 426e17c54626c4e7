import type { Schemas } from '#sdk';

export type DocumentCheck = Schemas['DocumentCheck'];
export type CheckStep = NonNullable<DocumentCheck['step']>;
/** One reason, in plain words, why a document was or was not accepted. */
export type Finding = Schemas['Finding'];
