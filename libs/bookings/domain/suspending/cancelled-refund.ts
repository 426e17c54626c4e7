import type { SoldByAgency } from '../sub-party.js';

/** A booking that is cancelled, with what was paid for it before, in minor units of one currency. */
export interface CancelledMoney {
  readonly paid: number;
  /** All that is still owed for it: the fees of its end, and those from before. */
  readonly total: number;
  readonly agency: SoldByAgency | null;
}

/** What of the money that was paid goes back, and what of it stays: together all that was paid. */
export function cancelledRefund({ paid, total, agency }: CancelledMoney, charged: (total: number, agency: SoldByAgency | null) => number): { back: number; kept: number } {
  const kept = Math.min(paid, charged(total, agency));
  return { back: paid - kept, kept };
}
