/** How many decimals a currency has (ISO 4217): 2 for EUR, 0 for JPY. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** What a person typed (`1640.5`) as minor units (164050); rounded, since a binary fraction is never exact. */
export const toMinor = (typed: number | string, currency: string): number => Math.round(Number(typed) * 10 ** decimalsOf(currency));

/** Minor units as a person types them: 164050 in EUR is 1640.5. */
export const fromMinor = (amount: number, currency: string): number => amount / 10 ** decimalsOf(currency);
