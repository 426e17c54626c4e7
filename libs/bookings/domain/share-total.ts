import { apportion } from '#kernel';

/** A traveller of a booking: who pays for them, and what their price lines come to (minor units). */
export interface PaidTraveller {
  readonly payerId: string;
  readonly price: number;
}

/** What one payer owes of a booking, and for how many travellers. */
export interface PayerShare {
  readonly payerId: string;
  readonly amount: number;
  readonly travellers: number;
}

/**
 * Who owes how much of a booking's total: each payer what their travellers cost, and the leader the rest, fees included. Where the
 * total is less than the payers' travellers cost (a booking that was cancelled for a fee), everyone owes in proportion. The shares
 * add up to the total; the leader's stands first, even where it is nothing.
 */
export function shareTotal(total: number, leaderId: string, travellers: readonly PaidTraveller[]): PayerShare[] {
  const payers = [...new Set([leaderId, ...travellers.map(({ payerId }) => payerId)])];
  const own = payers.map((payerId) => travellers.filter((traveller) => traveller.payerId === payerId));
  const prices = own.map((of) => of.reduce((sum, { price }) => sum + price, 0));
  const others = prices.slice(1).reduce((sum, price) => sum + price, 0);
  const amounts = others <= total ? [total - others, ...prices.slice(1)] : apportion(total, prices);
  return payers.map((payerId, at) => ({ payerId, amount: amounts[at] ?? 0, travellers: own[at]?.length ?? 0 }));
}
