import { apportion } from '#kernel';
import type { Bill } from './bill.js';

/**
 * The accounts of the ledger. Debits are positive, credits negative: `receivable` (what a payer owes), `cash` (bank and till),
 * `revenue`, `commission` (what agencies cost us), `agency` (what we owe an agency), `credit` (what we owe customers as credit notes).
 */
export type LedgerAccount = 'receivable' | 'cash' | 'revenue' | 'commission' | 'agency' | 'credit';

/** One line of a posting, in minor units of the booking's currency. A payer stands on receivables alone. */
export interface Entry {
  readonly account: LedgerAccount;
  readonly payerId: string | null;
  readonly amount: number;
}

const all = 10_000;

/** The commission of an amount, rounded to the minor unit, half up. */
export const commissionOf = (amount: number, basisPoints: number): number => Math.floor((amount * basisPoints + all / 2) / all);

/** What the charges of a bill come to in all; a posting is the difference to what is posted. */
export function chargesOf({ shares, agency }: Pick<Bill, 'shares' | 'agency'>): Entry[] {
  const gross = shares.reduce((sum, { amount }) => sum + amount, 0);
  const commission = agency ? commissionOf(gross, agency.commissionBasisPoints) : 0;
  const net = agency?.terms === 'net';
  const less = net && commission > 0 ? apportion(commission, shares.map(({ amount }) => amount)) : [];
  return [
    ...shares.map(({ payerId, amount }, at): Entry => ({ account: 'receivable', payerId, amount: amount - (less[at] ?? 0) })),
    { account: 'revenue', payerId: null, amount: -gross },
    { account: 'commission', payerId: null, amount: commission },
    { account: 'agency', payerId: null, amount: net ? 0 : -commission },
  ];
}

const keyOf = ({ account, payerId }: Entry): string => `${account} ${payerId ?? ''}`;

/** What must be posted to come from one state of the accounts to another; nothing where they are equal. */
export function differenceOf(wanted: readonly Entry[], posted: readonly Entry[]): Entry[] {
  const accounts = new Map<string, Entry>();
  const add = (entry: Entry, sign: 1 | -1): void => {
    const before = accounts.get(keyOf(entry))?.amount ?? 0;
    accounts.set(keyOf(entry), { ...entry, amount: before + sign * entry.amount });
  };
  for (const entry of wanted) add(entry, 1);
  for (const entry of posted) add(entry, -1);
  return [...accounts.values()].filter(({ amount }) => amount !== 0);
}

/** Money that came in from a payer, or went back to them; as a credit note instead of money it moves what we owe as credit. */
export function transferOf(kind: 'payment' | 'refund', payerId: string, amount: number, against: 'cash' | 'credit' = 'cash'): Entry[] {
  const sign = kind === 'payment' ? 1 : -1;
  return [
    { account: against, payerId: null, amount: sign * amount },
    { account: 'receivable', payerId, amount: -sign * amount },
  ];
}

/** The opposite of a posting: a mistake is reversed, never edited. */
export const reversed = (entries: readonly Entry[]): Entry[] => entries.map((entry) => ({ ...entry, amount: -entry.amount }));
