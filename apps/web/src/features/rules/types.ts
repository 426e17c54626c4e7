import type { Schemas } from '#sdk';

/** One version of a rule, its authority by code. */
export type Rule = Schemas['EntryRule'];
export type ListedRule = Schemas['ListedRule'];
export type RuleVersion = Schemas['RuleVersion'];
export type ExpiringRule = Schemas['ExpiringRule'];
export type RuleFacets = Schemas['RuleFacets'];
export type RuleDraft = Schemas['RuleDraft'];
export type RuleDraftSummary = Schemas['RuleDraftSummary'];
export type DraftStatus = RuleDraft['status'];
export type RuleChange = Schemas['DraftedChange'];
export type RuleConflict = Schemas['RuleConflict'];
export type ConflictChoice = Schemas['ConflictChoice'];
export type NewRuleDraft = Schemas['NewRuleDraft'];
export type ChangedRuleDraft = Schemas['ChangedRuleDraft'];
export type RuleKeys = Schemas['RuleKeys'];
export type Authority = Schemas['RuleAuthority'];
export type Effect = Schemas['RuleEffect'];
export type Requirement = Schemas['RuleRequirement'];
export type Subject = NonNullable<Rule['subject']>;
export type Channel = NonNullable<Rule['channel']>;

/** A set that somebody has to be in, or must not be in. */
export type Membership = { readonly name?: string } & ({ readonly in: readonly string[] } | { readonly notIn: readonly string[] });

export const ruleStatuses = ['in-force', 'announced', 'reported', 'ended'] as const satisfies readonly Rule['status'][];
export const purposes = ['tourism', 'sport', 'business', 'official', 'return', 'transit'] as const satisfies readonly NonNullable<Rule['purposes']>[number][];
export const modes = ['air', 'rail', 'road', 'sea'] as const satisfies readonly NonNullable<Channel['modes']>[number][];
export const documentTypes = ['ordinary', 'service', 'diplomatic', 'emergency', 'refugee'] as const;
export const confidences = ['high', 'medium', 'low'] as const satisfies readonly Rule['confidence'][];
export const reaches = ['new-entries', 'new-applications', 'everyone'] as const satisfies readonly Rule['reach']['who'][];
export const effectKinds = ['allow', 'deny', 'require', 'freeze', 'quota'] as const satisfies readonly Effect['kind'][];
export const authorityKinds = ['destination', 'home-state', 'transit', 'organiser', 'carrier', 'port'] as const satisfies readonly Authority['kind'][];
export const owners = ['traveller', 'operator', 'officer', 'authority'] as const satisfies readonly Requirement['owner'][];

export const oneOf = <T extends string>(list: readonly T[], given: unknown): T | undefined => list.find((one) => one === given);
