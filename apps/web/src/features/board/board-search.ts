export const boardViews = ['upcoming', 'suspended', 'past', 'cancelled'] as const;
export const boardOrders = ['soonest', 'latest', 'fullest', 'emptiest', 'failing'] as const;

/** What the address says of the board: it survives a look at a departure, and can be sent to a colleague. */
export interface BoardSearch {
  readonly view?: (typeof boardViews)[number];
  readonly order?: (typeof boardOrders)[number];
  readonly text?: string;
}

/** Takes from an address what it may say; the rest is passed over, and what is so in any case is left out. */
export function boardSearch({ view, order, text }: Record<string, unknown>): BoardSearch {
  const [seen, sorted] = [boardViews.find((one) => one === view), boardOrders.find((one) => one === order)];
  // The router reads a text of digits as a number.
  const words = typeof text === 'string' || typeof text === 'number' ? String(text).slice(0, 100) : '';
  return { ...(seen && seen !== 'upcoming' && { view: seen }), ...(sorted && sorted !== 'soonest' && { order: sorted }), ...(words.trim() && { text: words }) };
}
