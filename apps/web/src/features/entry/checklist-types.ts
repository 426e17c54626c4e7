import type { Schemas } from '#sdk';

/** An item of a traveller's checklist, with what this person may do with it. */
export type Item = Schemas['StaffChecklistItem'];
export type ItemWithHistory = Schemas['ChecklistItemHistory'];
export type ItemMove = Item['moves'][number];
export type Paper = Schemas['Paper'];
/** What an application lacks, and how far its declaration is. */
export type Paperwork = NonNullable<Schemas['StaffPaperwork']['paperwork']>;
