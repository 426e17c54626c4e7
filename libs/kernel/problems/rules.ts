import type { ProblemDefinition } from './problem.js';

/** Writing, reviewing and exchanging entry rules. */
export const rulesProblems = {
  /** A version would be known on the same day as another one of its rule; `errors` says which. */
  'entry.rule-overlaps': { status: 409, title: 'Another version of this rule stands for the same days', log: 'rule version overlaps a published one' },
  /** No such draft in this organisation. */
  'entry.draft-unknown': { status: 404, title: 'There is no such draft', log: 'rule draft not found' },
  /** Somebody else wrote on it since it was read. */
  'entry.draft-changed': { status: 412, title: 'Someone else has changed this draft', log: 'rule draft changed in between' },
  /** The draft is not in a state that allows this; `detail` says which it is in. */
  'entry.draft-transition-refused': { status: 409, title: 'This is not possible at this point', log: 'transition of a rule draft refused' },
  /** A change of the rules is approved by somebody who did not write on it. */
  'entry.draft-own-work': { status: 403, title: 'Somebody else has to review this', log: 'review of own rule draft refused' },
  /** There is nothing in it. */
  'entry.draft-empty': { status: 422, title: 'This draft changes nothing', log: 'empty rule draft' },
  /** Some rules differ here and in the file, and nobody has chosen yet. */
  'entry.conflicts-open': { status: 409, title: 'Some conflicts are not settled yet', log: 'rule draft with open conflicts' },
  /** The choice does not fit the rule as it stands; `errors` says where. */
  'entry.choice-invalid': { status: 422, title: 'This choice cannot be made', log: 'choice for a conflict refused' },
  /** Not YAML or JSON, or broken; `errors` says in which line. */
  'rule-pack.unreadable': { status: 422, title: 'This rule pack cannot be read', log: 'rule pack unreadable' },
  /** It can be read but is not laid out as rule packs are; `errors` says where. */
  'rule-pack.invalid': { status: 422, title: 'Some of this rule pack cannot be used', log: 'rule pack invalid' },
  /** More bytes, or more by way of YAML aliases, than a pack needs. */
  'rule-pack.too-large': { status: 413, title: 'This rule pack is too large', log: 'rule pack too large' },
  /** Its content is not what was signed. */
  'rule-pack.signature-broken': { status: 422, title: 'The signature of this rule pack is broken', log: 'rule pack signature broken' },
  /** An authority is of one kind here and of another in the file. */
  'rule-pack.authority-differs': { status: 409, title: 'An authority means something else here', log: 'rule pack with an authority of another kind' },
  /** It is not a public Ed25519 key. */
  'trusted-key.invalid': { status: 422, title: 'This is not a public key that packs are signed with', log: 'trusted key unusable' },
  'trusted-key.known': { status: 409, title: 'This key is trusted already', log: 'trusted key known' },
  'trusted-key.unknown': { status: 404, title: 'There is no such key', log: 'trusted key not found' },
  /** Lines that cannot be read; `errors` names each. */
  'passport-index.invalid': { status: 422, title: 'Some lines of this list cannot be read', log: 'passport index invalid' },
} as const satisfies Record<string, ProblemDefinition>;
