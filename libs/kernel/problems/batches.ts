import type { ProblemDefinition } from './problem.js';

/** Lists of applications that go to an authority, their packs of files, and what comes back. */
export const batchesProblems = {
  /** Somebody changed the batch since it was read. */
  'batch.changed': { status: 412, title: 'The batch has changed since you looked', log: 'batch changed in between' },
  /** The authority wants its lists in an order of its own. */
  'batch.order-fixed': { status: 409, title: 'The authority says in which order its lists are', log: 'reordering refused, the authority orders' },
  /** Not on the list that stands, or its outcome is known already; `detail` says which. */
  'batch.not-on-list': { status: 409, title: 'This application does not wait on the list', log: 'application not open on the list' },
  /** What an application stands on has changed: it is taken out, and judged and reviewed anew. `errors` names each. */
  'batch.outdated-members': { status: 409, title: 'Some of the applications are out of date', log: 'batch holds outdated applications' },
  /** Another order has to name everybody on the list, each once. */
  'batch.order-incomplete': { status: 422, title: 'The order does not name everybody on the list once', log: 'reordering does not match the list' },
  /** No such pack of files in this organisation. */
  'batch.pack-unknown': { status: 404, title: 'There is no such pack of files', log: 'pack not found' },
  /** It is still being made, or could not be. */
  'batch.pack-not-ready': { status: 409, title: 'The pack of files is not ready', log: 'pack not ready' },
  /** One of its travellers was erased, or a file is damaged: what was sent cannot be put together any more. `errors` names each file. */
  'batch.pack-incomplete': { status: 409, title: 'The pack cannot be put together any more', log: 'pack incomplete' },
  /** Nobody is on the list. */
  'batch.empty': { status: 409, title: 'Nobody is on this list', log: 'pack of an empty list' },
  /** The letter is empty, too long, or names a placeholder that does not exist. */
  'batch.letter-unusable': { status: 422, title: 'This letter cannot be used', log: 'letter refused' },
  /** Somebody wrote another letter in between. */
  'batch.letter-changed': { status: 412, title: 'Someone else has changed this letter', log: 'letter changed in between' },
  /** Rows that cannot be recorded are among those chosen; `errors` names each. */
  'batch.returns-unusable': { status: 422, title: 'Some of the rows cannot be recorded', log: 'returns refused' },
  /** More rows than a batch can have answers. */
  'batch.returns-too-many': { status: 422, title: 'This table is no list of answers', log: 'returns with too many rows' },
} as const satisfies Record<string, ProblemDefinition>;
