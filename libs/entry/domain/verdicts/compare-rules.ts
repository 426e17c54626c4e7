import type { IsoDate } from '#kernel';
import type { TripVerdict } from '../judging/judge-trip.js';
import type { Calendars } from '../calendars/working-days.js';
import type { RuleBook } from '../rules/rule-book.js';
import type { KeptText } from './kept-text.js';
import { NextChange } from './next-change.js';
import { type RuleEffect, ruleEffect } from './rule-effect.js';
import { TripJudge } from '../judging/trip-judge.js';
import type { TripInput } from './trip-input.js';
import { bodyOf } from './verdict-body.js';

/** One trip by the rules before and after a change. */
export interface ComparedTrip {
  readonly before: TripVerdict;
  readonly after: TripVerdict;
  /** See {@link NextChange}; of the verdict after the change. */
  readonly changesOn: IsoDate | null;
  readonly effect: RuleEffect | null;
}

export interface RuleComparison {
  readonly before: RuleBook;
  readonly after: RuleBook;
  /** Codes of the rules that differ. */
  readonly changed: ReadonlySet<string>;
  readonly day: IsoDate;
  readonly calendars: Calendars;
}

/** Judges trips by two states of the rules as of one day. What many have in common is worked out once. */
export class CompareRules {
  private readonly old: TripJudge;
  private readonly now: TripJudge;
  private readonly next: NextChange;
  private readonly changed: ReadonlySet<string>;
  private readonly bodies = new WeakMap<TripVerdict, KeptText>();
  private readonly effects = new WeakMap<TripVerdict, WeakMap<TripVerdict, { readonly effect: RuleEffect | null }>>();

  constructor({ before, after, changed, day, calendars }: RuleComparison) {
    this.now = new TripJudge({ rules: after, asKnownOn: day, today: day, calendars });
    this.old = before === after ? this.now : new TripJudge({ rules: before, asKnownOn: day, today: day, calendars });
    this.next = new NextChange(after, day);
    this.changed = changed;
  }

  compare(input: TripInput): ComparedTrip {
    const [before, after] = [this.old.judge(input), this.now.judge(input)];
    return { before, after, changesOn: this.next.of(input, after), effect: this.effectOf(before, after) };
  }

  /** A verdict as it is kept. */
  bodyOf(verdict: TripVerdict): KeptText {
    const known = this.bodies.get(verdict) ?? bodyOf(verdict);
    this.bodies.set(verdict, known);
    return known;
  }

  private effectOf(before: TripVerdict, after: TripVerdict): RuleEffect | null {
    const ofBefore = this.effects.get(before) ?? new WeakMap<TripVerdict, { readonly effect: RuleEffect | null }>();
    const found = ofBefore.get(after) ?? { effect: ruleEffect(before, after, this.changed) };
    this.effects.set(before, ofBefore.set(after, found));
    return found.effect;
  }
}
