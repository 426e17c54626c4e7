import type { ProblemDefinition } from './problem.js';

export const entryProblems = {
  /** The organisation keeps no authority with this code or id. */
  'entry.authority-unknown': { status: 404, title: 'There is no such authority', log: 'authority unknown to the organisation' },
  'entry.authority-changed': { status: 412, title: 'Someone else has changed what is kept about this authority', log: 'authority profile changed in between' },
  /** What was written of an authority cannot be; `errors` says where. */
  'entry.profile-invalid': { status: 422, title: 'This cannot be kept about the authority as it is', log: 'authority profile failed validation' },
  /** A rule of the pack contradicts itself; `errors` says where. */
  'entry.rule-invalid': { status: 422, title: 'A rule cannot be used as it is written', log: 'rule pack failed validation' },
  /** A version that was published is history: what changed later is a new version. */
  'entry.rule-rewritten': { status: 409, title: 'A published version of a rule cannot be changed', log: 'published rule version differs from the pack' },
  /** The application or batch is not in a state that allows this; `detail` says which it is in. */
  'entry.transition-refused': { status: 409, title: 'This is not possible at this point', log: 'transition refused' },
  /** Answers or picture changed after the officer looked: a yes to the old ones is no yes to the new ones. */
  'entry.application-changed': { status: 412, title: 'The application has changed since you looked', log: 'review of an outdated revision' },
  /** The entry rules deny this traveller: no officer can approve against them. */
  'entry.verdict-denies': { status: 409, title: 'The entry rules deny this traveller', log: 'approval refused, verdict denies' },
  /** Nobody knows whether the traveller may enter. Unknown is never allowed: the rule must be confirmed first. */
  'entry.verdict-unknown': { status: 409, title: 'It is not known whether this traveller may enter', log: 'approval refused, verdict unknown' },
  /** A rejection without a reason. */
  'entry.reason-required': { status: 422, title: 'Say why', log: 'reason missing' },
  /** No application, or the same one twice. */
  'entry.batch-unusable': { status: 422, title: 'The batch cannot be assembled like this', log: 'batch request unusable' },
  /** Some of the applications are not approved, or wait for another authority; `errors` names each. */
  'entry.not-ready-for-batch': { status: 409, title: 'Some of the applications cannot go into this batch', log: 'applications not ready for the batch' },
  /** An outcome misses its number or reason, or its validity does not cover the stay; `errors` names each. */
  'entry.outcome-invalid': { status: 422, title: 'Some of the outcomes cannot be recorded', log: 'outcomes failed validation' },
  /** The authority's number stands on another traveller's approval already. */
  'entry.approval-number-taken': { status: 409, title: 'This approval number is already in use', log: 'approval number taken' },
} as const satisfies Record<string, ProblemDefinition>;
