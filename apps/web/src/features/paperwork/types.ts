import type { Schemas } from '#sdk';

/** Checklist, files and applications of the traveller who is looking. */
export type Paperwork = Schemas['Paperwork'];
/** One thing that a verdict asks for, and how far it has come. */
export type ChecklistItem = Schemas['ChecklistItem'];
export type Paper = Schemas['Paper'];
export type Application = Schemas['ApplicationPaperwork'];
export type Lack = Application['lacks'][number];
export type DeclarationToSign = NonNullable<Application['declaration']>;
export type SignedBody = Schemas['SignDeclaration'];
/** Lines drawn in a field of 1000 by 300, from its upper left. */
export type Strokes = [number, number][][];
