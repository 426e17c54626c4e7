import type { Sum } from '../persistence/ledger.repository.js';

/** Where one payer of a booking stands, in minor units. */
export interface PayerStanding {
  readonly payerId: string;
  /** What they owe in all. */
  readonly charged: number;
  /** What came from them, less what went back and what was reversed. */
  readonly paid: number;
}

/** The payers of one booking, from what its receivables were posted for. */
export function standingsOf(sums: readonly Sum[]): PayerStanding[] {
  const payers = new Map<string, { charged: number; paid: number }>();
  for (const { account, payerId, kind, amount } of sums) {
    if (account !== 'receivable' || payerId === null) continue;
    const payer = payers.get(payerId) ?? { charged: 0, paid: 0 };
    payers.set(payerId, kind === 'charge' ? { ...payer, charged: payer.charged + amount } : { ...payer, paid: payer.paid - amount });
  }
  return [...payers].map(([payerId, standing]) => ({ payerId, ...standing }));
}
