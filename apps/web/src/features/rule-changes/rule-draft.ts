import type { WhatIfRule } from './types.js';

export const effects = ['deny', 'close', 'allow', 'freeze', 'require'] as const;
export type EffectChoice = (typeof effects)[number];
export const purposes = ['tourism', 'sport', 'business', 'official', 'return', 'transit'] as const;
export type Purpose = (typeof purposes)[number];

/** A rule as it stands in the form. */
export interface RuleDraft {
  readonly authority: string | null;
  readonly country: string | null;
  readonly zone: string;
  readonly effect: EffectChoice;
  readonly document: string;
  readonly who: 'everybody' | 'these' | 'others';
  readonly states: string[];
  readonly purposes: Purpose[];
  readonly from: string;
  readonly to: string;
  readonly inside: boolean;
  readonly summary: string;
}

export const newRule: RuleDraft = {
  authority: null, country: null, zone: '', effect: 'deny', document: '', who: 'everybody', states: [], purposes: [], from: '', to: '', inside: false, summary: '',
};

/** The fields that a rule cannot do without and that are empty. */
export const missingIn = ({ authority, country, summary, effect, document, who, states }: RuleDraft): (keyof RuleDraft)[] => [
  ...(authority ? [] : ['authority' as const]),
  ...(country ? [] : ['country' as const]),
  ...(summary.trim() ? [] : ['summary' as const]),
  ...(effect === 'require' && !document.trim() ? ['document' as const] : []),
  ...(who !== 'everybody' && states.length === 0 ? ['states' as const] : []),
];

function effectOf({ effect, document }: RuleDraft): WhatIfRule['effect'] {
  if (effect === 'deny' || effect === 'close') return { kind: 'deny', explicit: effect === 'deny' };
  if (effect === 'require') return { kind: 'require', requirements: [{ kind: 'document', code: 'asked-for', text: document.trim(), owner: 'traveller' }] };
  return { kind: effect };
}

/** As the API takes it; only of rules that miss nothing. */
export const toRule = (draft: RuleDraft): WhatIfRule => ({
  authority: draft.authority ?? '',
  summary: draft.summary.trim(),
  region: { country: draft.country ?? '', ...(draft.zone.trim() ? { zone: draft.zone.trim() } : {}) },
  ...(draft.who === 'everybody' ? {} : { passports: draft.who === 'these' ? { in: draft.states } : { notIn: draft.states } }),
  ...(draft.purposes.length > 0 ? { purposes: draft.purposes } : {}),
  effect: effectOf(draft),
  inForce: { from: draft.from || null, to: draft.to || null },
  insideIncluded: draft.inside,
});
