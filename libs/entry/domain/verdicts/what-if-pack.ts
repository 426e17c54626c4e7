import type { IsoDate } from '#kernel';
import type { Purpose, Region } from '../judging/visit.js';
import type { RulePack } from '../packs/rule-pack.js';
import type { Authority } from '../rules/authority.js';
import type { Membership } from '../rules/membership.js';
import type { Effect } from '../rules/rule.js';

/** A rule as somebody thinks it up: what a rule needs to be judged by, and no more. */
export interface WhatIfRule {
  /** Code of an authority that the organisation keeps. */
  readonly authority: string;
  /** One sentence in plain words. */
  readonly summary: string;
  readonly region: Region;
  /** Everybody when left out. */
  readonly passports?: Membership | undefined;
  /** For whatever purpose when left out. */
  readonly purposes?: readonly Purpose[] | undefined;
  readonly effect: Effect;
  readonly inForce: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  readonly insideIncluded: boolean;
}

/** What was thought up, as rules that are known from today on and carry this name. Authorities that are not kept are for publishing to refuse. */
export function whatIfPack(rules: readonly WhatIfRule[], authorities: readonly Authority[], { today, name }: { readonly today: IsoDate; readonly name: string }): RulePack {
  const kept = new Map(authorities.map(({ code, kind, name }) => [code, { code, kind, name }]));
  return {
    code: `what-if-${name}`,
    title: 'What if',
    authorities: [...kept.values()].filter(({ code }) => rules.some(({ authority }) => authority === code)),
    rules: rules.map(({ authority, summary, region, passports, purposes, effect, inForce, insideIncluded }, index) => ({
      id: `what-if.${name}.${index + 1}`,
      fact: `what-if.${name}.${index + 1}`,
      authority: kept.get(authority) ?? { code: authority, kind: 'destination', name: authority },
      summary,
      ...(passports ? { subject: { issuingStates: passports } } : {}),
      ...(purposes ? { purposes } : {}),
      regions: [region],
      effect,
      inForce,
      known: { from: today, to: null },
      reach: { who: 'everyone', insideIncluded },
      status: 'in-force',
      confidence: 'medium',
      sources: ['Thought up to see what it would do'],
    })),
  };
}

/** A pack with further rules behind its own; an authority that both name stays as the pack has it. */
export const together = (pack: RulePack, further: RulePack): RulePack => {
  const known = new Set(pack.authorities.map(({ code }) => code));
  return { ...pack, authorities: [...pack.authorities, ...further.authorities.filter(({ code }) => !known.has(code))], rules: [...pack.rules, ...further.rules] };
};
