import { addDays, type IsoDate } from '#kernel';
import type { TripVerdict } from '../judging/judge-trip.js';
import type { Visit } from '../judging/visit.js';
import type { EntryRule } from '../rules/rule.js';
import type { RuleBook } from '../rules/rule-book.js';
import { statesOf, type TripInput } from './trip-input.js';

/** The days on which a rule begins or ceases to hold for whoever asks: those of its knowledge, and of its force where that counts by the day asked. */
function* turnsOf(rule: EntryRule, { appliedOn }: Visit): Generator<IsoDate | null> {
  yield rule.known.from;
  yield rule.known.to;
  const byDayAsked = rule.reach.who === 'new-applications' ? appliedOn === undefined : rule.inForce.comparedWith === 'day-asked';
  if (!byDayAsked) return;
  yield rule.inForce.from;
  yield rule.inForce.to && addDays(rule.inForce.to, 1);
}

const earlier = (one: IsoDate | null, other: IsoDate | null): IsoDate | null => (one === null || (other !== null && other < one) ? other : one);

/** Tells from which day on a verdict may be another one although neither rules nor facts have changed. */
export class NextChange {
  private readonly byRules = new Map<string, IsoDate | null>();

  constructor(
    private readonly book: RuleBook,
    private readonly day: IsoDate,
  ) {}

  /** Null when no day alone will change it. Never too late; may be too early, then looking again finds nothing new. */
  of({ traveller, visits }: TripInput, { visits: judged }: TripVerdict): IsoDate | null {
    let next: IsoDate | null = null;
    for (const visit of visits) next = earlier(next, this.ofRules(visit, statesOf({ traveller })));
    for (const { verdict } of judged) {
      for (const { state, late, latestSafeDate } of verdict.requirements) {
        if (state === 'met' || late) continue;
        // an authority's own day may begin later than ours: then look once more tomorrow
        const missed = addDays(latestSafeDate, 1);
        next = earlier(next, missed > this.day ? missed : addDays(this.day, 1));
      }
    }
    return next;
  }

  private ofRules(visit: Visit, states: readonly string[]): IsoDate | null {
    const key = `${visit.region.country}<${states.join('<')}<${visit.purpose}<${visit.appliedOn === undefined}`;
    const known = this.byRules.get(key);
    if (known !== undefined) return known;
    let next: IsoDate | null = null;
    for (const rule of this.book.everAbout(visit.region.country, states, visit.purpose)) {
      for (const turn of turnsOf(rule, visit)) if (turn !== null && turn > this.day) next = earlier(next, turn);
    }
    this.byRules.set(key, next);
    return next;
  }
}
