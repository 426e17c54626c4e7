import type { Schemas } from '#sdk';

export type RuleChange = Schemas['RuleChange'];
export type RuleChangeSummary = Schemas['RuleChangeSummary'];
export type RuleChangeState = RuleChangeSummary['state'];
export type TouchedTraveller = Schemas['TouchedTraveller'];
export type Outcome = TouchedTraveller['from'];
export type WhatIf = Schemas['WhatIf'];
export type WhatIfRule = Schemas['WhatIfRule'];
/** What a change, made or thought of, has in common. */
export type Radius = Pick<RuleChange, 'flows' | 'money' | 'departures'>;
/** A draft that is simulated, as it was read. */
export type SimulatedDraft = Schemas['PromotionIntoDraft']['draft'];
