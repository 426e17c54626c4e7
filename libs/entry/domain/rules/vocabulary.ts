import type { DocumentType } from '../judging/traveller-facts.js';
import type { Mode, Purpose } from '../judging/visit.js';
import type { AuthorityKind } from './authority.js';
import type { RequirementOwner } from './requirement.js';
import type { Confidence, Effect, Reach, RuleStatus } from './rule.js';

/** Every value, in the order in which people read them; a value that is missing here does not compile. */
const all =
  <T extends string>() =>
  <const Values extends readonly T[]>(...values: [T] extends [Values[number]] ? Values : never): Values =>
    values;

export const purposes = all<Purpose>()('tourism', 'sport', 'business', 'official', 'return', 'transit');
export const modes = all<Mode>()('air', 'rail', 'road', 'sea');
export const documentTypes = all<DocumentType>()('ordinary', 'service', 'diplomatic', 'emergency', 'refugee');
export const ruleStatuses = all<RuleStatus>()('in-force', 'announced', 'reported', 'ended');
export const confidences = all<Confidence>()('high', 'medium', 'low');
export const reaches = all<Reach['who']>()('new-entries', 'new-applications', 'everyone');
export const effectKinds = all<Effect['kind']>()('allow', 'deny', 'require', 'freeze', 'quota');
export const requirementOwners = all<RequirementOwner>()('traveller', 'operator', 'officer', 'authority');
export const authorityKinds = all<AuthorityKind>()('destination', 'home-state', 'transit', 'organiser', 'carrier', 'port');

/** What a rule or a pack may hold at most. Texts in characters. */
export const ruleLimits = {
  rulesInPack: 20_000,
  authoritiesInPack: 1_000,
  id: 80,
  name: 120,
  text: 500,
  listed: 300,
  sources: 20,
  requirements: 30,
  regions: 100,
} as const;
