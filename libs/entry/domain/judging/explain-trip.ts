import { type Advice, adviseTrip } from './advise-trip.js';
import type { TripQuestion } from './judge-trip.js';
import { type NearMiss, nearMisses } from './near-misses.js';
import type { Region } from './visit.js';

/** A rule that nearly applied, and to which stay or passage. */
export interface NearlyApplied extends NearMiss {
  readonly region: Region;
}

/** What stands beside a verdict: the rules that nearly led to another, and what would make a trip pass that does not. */
export interface TripExplanation {
  readonly nearMisses: readonly NearlyApplied[];
  readonly advice: readonly Advice[];
}

/** More than that nobody reads. */
const most = 12;

/** Explains what `judgeTrip` says to the same question. A rule that misses both crossings of a state by one thing is named once. */
export function explainTrip(question: TripQuestion): TripExplanation {
  const { visits, ...asked } = question;
  const near = new Map<string, NearlyApplied>();
  for (const visit of visits) {
    for (const miss of nearMisses({ ...asked, visit })) {
      const key = `${miss.rule.id}<${miss.condition}`;
      if (!near.has(key)) near.set(key, { ...miss, region: visit.region });
    }
  }
  return { nearMisses: [...near.values()].slice(0, most), advice: adviseTrip(question) };
}
