/** An amount in the minor units of an ISO 4217 currency: `{ amount: 12050, currency: 'EUR' }` is 120.50 euro. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Adds amounts of one currency. Throws on mixed currencies: there is no silent conversion. */
export function addMoney(...amounts: readonly [Money, ...Money[]]): Money {
  const { currency } = amounts[0];
  const stray = amounts.find((money) => money.currency !== currency);
  if (stray) throw new Error(`cannot add ${stray.currency} to ${currency}`);
  return { amount: amounts.reduce((sum, money) => sum + money.amount, 0), currency };
}
