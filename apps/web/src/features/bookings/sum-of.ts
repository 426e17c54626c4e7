import type { Money } from '../../ui/money.js';
import type { PriceLine } from './types.js';

/** What lines come to; they are of one currency, as the API sends them. */
export const sumOf = (lines: readonly PriceLine[], currency: string): Money => ({
  amount: lines.reduce((sum, { price }) => sum + price.amount, 0),
  currency,
});
