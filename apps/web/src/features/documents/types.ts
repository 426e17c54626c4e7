import type { Schemas } from '#sdk';

export type DocumentCheck = Schemas['DocumentCheck'];
export type CheckStep = NonNullable<DocumentCheck['step']>;
/** One reason, in plain words, why a document was or was not accepted. */
export type Finding = Schemas['Finding'];
/** An upright stretch of the kept picture, in its pixels. */
export type Region = NonNullable<Finding['region']>;
/** One line of the zone, and where it stands in the kept picture. */
export type ZoneLine = Schemas['ReadZone']['lines'][number];
/** A character that was changed to make the zone right. */
export type Correction = Schemas['ReadZone']['corrections'][number];
