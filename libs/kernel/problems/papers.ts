import type { ProblemDefinition } from './problem.js';

export const papersProblems = {
  /** Over 10 MB. */
  'paper.too-large': { status: 413, title: 'The file is larger than 10 MB', log: 'paper over the size limit' },
  /** By its first and last bytes it is none of JPEG, PNG or PDF, whatever its name says. */
  'paper.type-unknown': { status: 422, title: 'This file is neither a JPEG, a PNG nor a PDF', log: 'paper of an unknown type' },
  /** As many as may be kept for one item, or for one traveller. */
  'paper.too-many': { status: 409, title: 'There are too many files already', log: 'papers over their number' },
  /** The checklist does not ask for it, or it settles itself. */
  'paper.not-asked': { status: 409, title: 'Nobody asks for a file here', log: 'paper for an item that takes none' },
} as const satisfies Record<string, ProblemDefinition>;
