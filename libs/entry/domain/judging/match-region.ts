import type { EntryRule } from '../rules/rule.js';
import type { Region } from './visit.js';

/** How narrow a region is: 0 a country, 1 a zone, 2 a site. */
export type RegionRank = 0 | 1 | 2;

const rankOf = (region: Region): RegionRank => (region.site !== undefined ? 2 : region.zone !== undefined ? 1 : 0);

const contains = (outer: Region, inner: Region): boolean =>
  outer.country === inner.country &&
  (outer.zone === undefined || outer.zone === inner.zone) &&
  (outer.site === undefined || outer.site === inner.site);

/** The rank of the narrowest region of the rule that contains the place visited; undefined when none does. */
export function matchRegion(rule: EntryRule, visited: Region): RegionRank | undefined {
  let narrowest: RegionRank | undefined;
  for (const region of rule.regions) {
    if (!contains(region, visited)) continue;
    const rank = rankOf(region);
    if (narrowest === undefined || rank > narrowest) narrowest = rank;
  }
  return narrowest;
}
