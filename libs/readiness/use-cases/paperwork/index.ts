import { AnswerNeeds } from './answer-needs.js';
import { FillForm } from './fill-form.js';
import { FindApplication } from './find-application.js';
import { GivenPapers } from './given-papers.js';
import { GatherForm } from './gather-form.js';
import { KeepChecklist } from './keep-checklist.js';
import { PhotoForAuthority } from './photo-for-authority.js';
import { ReadApplicationFacts } from './read-application-facts.js';
import { ReadApplicationFiles } from './read-application-files.js';
import { SignApplication } from './sign-application.js';
import { TravellerPaperwork } from './traveller-paperwork.js';
import { WhoIsAsked } from './who-is-asked.js';

export { AnswerNeeds } from './answer-needs.js';
export * from './fill-form.js';
export * from './given-papers.js';
export { KeepChecklist } from './keep-checklist.js';
export { ReadApplicationFacts } from './read-application-facts.js';
export * from './read-application-files.js';
export * from './sign-application.js';
export * from './traveller-paperwork.js';
export * from './who-is-asked.js';

/** What other rooms use of the paperwork of travellers. */
export const paperwork = [AnswerNeeds, FillForm, GivenPapers, KeepChecklist, ReadApplicationFacts, ReadApplicationFiles, SignApplication, TravellerPaperwork, WhoIsAsked];
export const behindPaperwork = [FindApplication, GatherForm, PhotoForAuthority];
