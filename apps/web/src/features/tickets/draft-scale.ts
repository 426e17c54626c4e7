import type { NameScale, NameScaleStatement } from './types.js';

/** A step as it is typed: a field that is empty is not known yet, or, at the far end, has no end. */
export interface DraftStep {
  readonly atLeastDays: number | string;
  readonly atMostDays: number | string;
  readonly small: number | null;
  readonly major: number | null;
}

export interface DraftScale {
  readonly currency: string;
  readonly nameLength: number | string;
  readonly smallFreeUntilTicketed: boolean;
  readonly steps: readonly DraftStep[];
}

/** What to begin with: the scale that the carrier has, or three steps as many carriers have them, without amounts. */
export function draftOf(scale: NameScale | undefined): DraftScale {
  if (!scale) {
    const step = (atLeastDays: number, atMostDays: number | string): DraftStep => ({ atLeastDays, atMostDays, small: 0, major: null });
    return { currency: 'EUR', nameLength: '', smallFreeUntilTicketed: true, steps: [step(121, ''), step(71, 120), step(0, 70)] };
  }
  const { currency, nameLength, smallFreeUntilTicketed, steps } = scale;
  return { currency, nameLength: nameLength ?? '', smallFreeUntilTicketed, steps: steps.map((step) => ({ ...step, atMostDays: step.atMostDays ?? '' })) };
}

const whole = (typed: number | string): number | null => (typed === '' ? null : Number(typed));

export const statementOf = (carrier: string, { currency, nameLength, smallFreeUntilTicketed, steps }: DraftScale): NameScaleStatement => ({
  carrier, currency: currency.trim().toUpperCase(), nameLength: whole(nameLength), smallFreeUntilTicketed,
  steps: steps.map(({ atLeastDays, atMostDays, small, major }) => ({ atLeastDays: whole(atLeastDays) ?? -1, atMostDays: whole(atMostDays), small, major })),
});
