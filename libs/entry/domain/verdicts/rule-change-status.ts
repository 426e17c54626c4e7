import { type Result, refuse, success } from '#kernel';

/** `judging`: verdicts are being drawn up; `ready`: what happened stands, and messages wait for a yes; `no-effect`: nobody was touched. */
export const ruleChangeStatuses = ['judging', 'ready', 'no-effect', 'approved', 'dismissed'] as const;
export type RuleChangeStatus = (typeof ruleChangeStatuses)[number];

/** What people do with the messages of a change. */
export type RuleChangeDecision = 'approved' | 'dismissed';

const decidable: Readonly<Record<RuleChangeStatus, boolean>> = { judging: false, ready: true, 'no-effect': false, approved: false, dismissed: false };

const whyNot: Readonly<Record<RuleChangeStatus, string>> = {
  judging: 'Travellers are still being judged. Look again when all are done.',
  ready: '',
  'no-effect': 'Nobody is affected: there is nothing to send.',
  approved: 'The messages were approved already.',
  dismissed: 'The messages were dismissed already.',
};

/** Refuses `rule-change.not-ready` unless the messages wait for a decision. */
export const decide = (status: RuleChangeStatus, decision: RuleChangeDecision): Result<RuleChangeStatus> =>
  decidable[status] ? success(decision) : refuse('rule-change.not-ready', { detail: whyNot[status] });
