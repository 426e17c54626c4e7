import type { Schemas } from '#sdk';

/** An amount in the minor units of an ISO 4217 currency. */
export type Money = Schemas['Money'];

/** The amount as a person writes it, with as many decimals as its currency has. */
export function formatMoney({ amount, currency }: Money, language: string): string {
  return formatOf(language, currency).format(amount / 10 ** fractionDigits(currency));
}

const formats = new Map<string, Intl.NumberFormat>();

/** A format takes longer to make than a hundred numbers to write. */
function formatOf(language: string, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency });
  formats.set(key, known);
  return known;
}

/** How many decimals a currency has: none for the yen, two for the euro. A text that is no currency code counts as two. */
export function fractionDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  return formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
}
