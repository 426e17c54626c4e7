import type { CancellationCause } from './cancellation-cause.js';
import type { PriceComponent } from './price-component.js';

/** From so many days before departure on (and more, up to the step above), this much is kept: percent of the price. */
export interface PercentStep {
  readonly fromDays: number;
  readonly percent: number;
}

/** From so many days before departure on, a change costs this much for each traveller, in minor units of the booking's currency. */
export interface AmountStep {
  readonly fromDays: number;
  readonly amount: number;
}

/** What is kept when a trip ends for one cause. */
export interface CauseTerms {
  readonly steps: readonly PercentStep[];
  /** Components that have a scale of their own. */
  readonly components: { readonly [C in PriceComponent]?: readonly PercentStep[] | undefined };
  /** What the bank takes for sending the rest back: once for a cancellation, in minor units; never more than that rest. */
  readonly transferFee: number;
}

export const feeKinds = ['replace', 'choose', 'move', 'defer'] as const;

/** Changes that may cost a fee: another person, another choice, another departure, the next edition. */
export type FeeKind = (typeof feeKinds)[number];

/** What changes and cancellations cost. Steps go from many days to none, and end at 0. */
export interface ChangePolicy {
  readonly cancellation: Readonly<Record<CancellationCause, CauseTerms>>;
  readonly fees: Readonly<Record<FeeKind, readonly AmountStep[]>>;
}

/** One operator's scale, as published: over 30 days nothing, 21–30 15 %, 11–20 25 %, 2–10 35 %, one day 65 %, the day itself all. */
const scale: readonly PercentStep[] = [
  { fromDays: 31, percent: 0 },
  { fromDays: 21, percent: 15 },
  { fromDays: 11, percent: 25 },
  { fromDays: 2, percent: 35 },
  { fromDays: 1, percent: 65 },
  { fromDays: 0, percent: 100 },
];
const nothing: readonly PercentStep[] = [{ fromDays: 0, percent: 0 }];
const everything: readonly PercentStep[] = [{ fromDays: 0, percent: 100 }];

const allBack = (transferFee: number): CauseTerms => ({ steps: nothing, components: {}, transferFee });

/** What holds where an operator has written nothing of their own. */
export const defaultPolicy: ChangePolicy = {
  cancellation: {
    traveller: { steps: scale, components: {}, transferFee: 0 },
    operator: allBack(0),
    organiser: allBack(0),
    authority: allBack(2_500),
    'home-state': allBack(2_500),
    'visa-refused-own-fault': { steps: scale, components: { visa: everything }, transferFee: 0 },
    'visa-refused-not-own-fault': { steps: nothing, components: { visa: everything }, transferFee: 2_500 },
  },
  fees: {
    replace: [{ fromDays: 121, amount: 0 }, { fromDays: 71, amount: 5_000 }, { fromDays: 0, amount: 10_000 }],
    choose: [{ fromDays: 31, amount: 0 }, { fromDays: 0, amount: 2_500 }],
    move: [{ fromDays: 61, amount: 0 }, { fromDays: 0, amount: 7_500 }],
    defer: [{ fromDays: 0, amount: 10_000 }],
  },
};

/** The first step whose day has not come yet, and the last day on which it holds; null above the first. */
export interface StepInForce<S> {
  readonly step: S;
  readonly untilDays: number | null;
}

/** Which step holds so many days before departure. Steps are checked to end at 0, so that there always is one. */
export function stepInForce<S extends { readonly fromDays: number }>(steps: readonly S[], days: number): StepInForce<S> {
  const at = steps.findIndex(({ fromDays }) => days >= fromDays);
  const step = steps[at];
  if (!step) throw new RangeError(`no step for ${days} days before departure`);
  const above = steps[at - 1];
  return { step, untilDays: above ? above.fromDays - 1 : null };
}

