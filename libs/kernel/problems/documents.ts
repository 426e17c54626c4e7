import type { ProblemDefinition } from './problem.js';

export const documentsProblems = {
  /** No `file` field came with the form, or it has no bytes. */
  'upload.empty': { status: 422, title: 'The file is empty', log: 'upload without bytes' },
  /** Over 25 MB. */
  'upload.too-large': { status: 413, title: 'The file is larger than 25 MB', log: 'upload over the size limit' },
  /** Its first bytes are none of a picture type that we take, whatever its name says. */
  'upload.not-an-image': { status: 422, title: 'This file is not a picture', log: 'upload of an unknown type' },
  /** As many pictures of one traveller as may wait at a time are waiting for their checks. */
  'upload.too-many': { status: 429, title: 'Your earlier pictures are still being checked', log: 'uploads outrun their checks' },
  /** The picture is shown for fifteen minutes to whoever said why they need to see it. */
  'document.reveal-required': { status: 403, title: 'Say first why you need to see this passport', log: 'passport picture asked for without a reveal' },
} as const satisfies Record<string, ProblemDefinition>;
