import type { Schemas } from '#sdk';

/** An amount in the minor units of an ISO 4217 currency. */
export type Money = Schemas['Money'];

/** The amount as a person writes it, with as many decimals as its currency has. */
export function formatMoney({ amount, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(amount / 10 ** fractionDigits(currency));
}

/** How many decimals a currency has: none for the yen, two for the euro. A text that is no currency code counts as two. */
export function fractionDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
