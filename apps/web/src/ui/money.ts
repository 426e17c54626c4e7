import type { Schemas } from '#sdk';

/** An amount in the minor units of an ISO 4217 currency. */
export type Money = Schemas['Money'];

/** The amount as a person writes it, with as many decimals as its currency has. */
export function formatMoney({ amount, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
