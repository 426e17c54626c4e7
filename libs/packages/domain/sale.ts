import { type Refusal, refuse } from '#kernel';

/** Whether a departure can be booked now. `announced` opens later; `closed` has ended; `suspended` stands still until it is reopened. */
export type SaleStatus = 'announced' | 'on-sale' | 'closed' | 'suspended' | 'cancelled';

/** What decides it. */
export interface SaleWindow {
  readonly onSaleFrom: Date;
  readonly onSaleUntil: Date;
  readonly suspended: boolean;
  readonly cancelled: boolean;
}

export function saleStatus({ onSaleFrom, onSaleUntil, suspended, cancelled }: SaleWindow, now: Date): SaleStatus {
  if (cancelled) return 'cancelled';
  if (suspended) return 'suspended';
  if (now < onSaleFrom) return 'announced';
  return now < onSaleUntil ? 'on-sale' : 'closed';
}

const reasons: Record<SaleStatus, ((window: SaleWindow) => string) | null> = {
  'on-sale': null,
  announced: ({ onSaleFrom }) => `The sale opens at ${onSaleFrom.toISOString()}.`,
  closed: ({ onSaleUntil }) => `The sale ended at ${onSaleUntil.toISOString()}.`,
  suspended: () => 'The departure is suspended: nothing is sold until it is reopened.',
  cancelled: () => 'The departure was cancelled.',
};

/** `departure.not-on-sale` with the reason, or null when it can be booked. */
export function refuseUnlessOnSale(window: SaleWindow, now: Date): Refusal | null {
  const reason = reasons[saleStatus(window, now)];
  return reason ? refuse('departure.not-on-sale', { detail: reason(window) }) : null;
}
