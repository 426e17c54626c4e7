import type { NewPriceList, Package, PriceCondition, PriceList } from './types.js';

type Kind = PriceCondition['kind'];

/** A condition as it is being written: every field of every kind, so that trying another kind loses nothing. */
export interface ConditionDraft {
  readonly key: number;
  readonly kind: Kind;
  readonly label: string;
  readonly off: 'percent' | 'amount';
  readonly percent: number | null;
  readonly amount: number | null;
  readonly when: 'until' | 'daysBefore';
  readonly until: string;
  readonly daysBefore: number | null;
  readonly travellers: number | null;
  readonly band: 'child' | 'infant';
  readonly underAge: number | null;
}

/** A price list as it is being written; an option without an amount is not sold in its currency. */
export interface PriceDraft {
  readonly currency: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly amounts: Readonly<Record<string, number | null>>;
  readonly conditions: readonly ConditionDraft[];
}

let rows = 0;

export const newCondition = (kind: Kind): ConditionDraft => ({
  key: (rows += 1), kind, label: '', off: 'percent', percent: kind === 'age' ? 50 : 5, amount: null, when: 'daysBefore', until: '', daysBefore: 90, travellers: 10, band: 'child', underAge: 12,
});

function conditionDraft(condition: PriceCondition): ConditionDraft {
  const blank = { ...newCondition(condition.kind), label: condition.label };
  if (condition.kind === 'free-place') return { ...blank, travellers: condition.travellers };
  const off = condition.amount ? { off: 'amount' as const, amount: condition.amount.amount, percent: null } : { percent: condition.percent ?? null };
  if (condition.kind === 'group') return { ...blank, ...off, travellers: condition.travellers };
  if (condition.kind === 'age') return { ...blank, ...off, band: condition.band, underAge: condition.underAge };
  return { ...blank, ...off, when: condition.until ? 'until' : 'daysBefore', until: condition.until ?? '', daysBefore: condition.daysBefore ?? null };
}

/** The draft of a list that is there, or of a new one of the package. */
export function priceDraftOf(sold: Pick<Package, 'currency'>, list: PriceList | null): PriceDraft {
  return {
    currency: list?.currency ?? sold.currency,
    validFrom: list?.validFrom ?? '',
    validUntil: list?.validUntil ?? '',
    amounts: Object.fromEntries((list?.prices ?? []).map(({ option, price }) => [option, price.amount])),
    conditions: (list?.conditions ?? []).map(conditionDraft),
  };
}

/** As the API takes it, in the order of the package's options. `describe` words a condition that nobody worded. */
export function priceListOf(draft: PriceDraft, options: readonly string[], describe: (condition: ConditionDraft) => string): NewPriceList {
  const { currency } = draft;
  return {
    currency,
    validFrom: draft.validFrom || null,
    validUntil: draft.validUntil || null,
    prices: options.flatMap((option) => {
      const amount = draft.amounts[option] ?? null;
      return amount === null ? [] : [{ option, price: { amount, currency } }];
    }),
    conditions: draft.conditions.map((condition) => conditionOf(condition, currency, condition.label.trim() || describe(condition))),
  };
}

function conditionOf({ kind, off, percent, amount, when, until, daysBefore, travellers, band, underAge }: ConditionDraft, currency: string, label: string): PriceCondition {
  const reduction = off === 'percent' ? { percent: percent ?? 0 } : { amount: { amount: amount ?? 0, currency } };
  switch (kind) {
    case 'early-bird':
      return { kind, label, ...(when === 'until' ? { until } : { daysBefore: daysBefore ?? 0 }), ...reduction };
    case 'group':
      return { kind, label, travellers: travellers ?? 0, ...reduction };
    case 'free-place':
      return { kind, label, travellers: travellers ?? 0 };
    case 'age':
      return { kind, label, band, underAge: underAge ?? 0, ...reduction };
  }
}
