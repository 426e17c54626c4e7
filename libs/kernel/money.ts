/** An amount in the minor units of an ISO 4217 currency: `{ amount: 12050, currency: 'EUR' }` is 120.50 euro. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}
