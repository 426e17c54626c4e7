import type { TicketLine } from './types.js';

/** By what a ticket can be looked for; the gravest first. */
export const standings = ['major', 'small', 'not-compared', 'tolerated', 'identical', 'none'] as const;
export type Standing = (typeof standings)[number];

/** How a traveller's ticket stands to their passport. */
export function standingOf({ ticket, comparison }: Pick<TicketLine, 'ticket' | 'comparison'>): Standing {
  if (!ticket) return 'none';
  return comparison?.grade ?? 'not-compared';
}

/** How many stand how. */
export function countStandings(lines: readonly Pick<TicketLine, 'ticket' | 'comparison'>[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { major: 0, small: 0, 'not-compared': 0, tolerated: 0, identical: 0, none: 0 };
  for (const line of lines) counts[standingOf(line)] += 1;
  return counts;
}

/** What all corrections that are priced cost today, per currency. */
export function dueToday(lines: readonly Pick<TicketLine, 'fix'>[]): { amount: number; currency: string }[] {
  const sums = new Map<string, number>();
  for (const { fix } of lines) if (fix?.cost) sums.set(fix.cost.currency, (sums.get(fix.cost.currency) ?? 0) + fix.cost.amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

/** The first day on which any correction grows dearer, or is not made any more. */
export function nextStep(lines: readonly Pick<TicketLine, 'fix'>[]): string | null {
  return lines.flatMap(({ fix }) => (fix?.next ? [fix.next.from] : [])).sort()[0] ?? null;
}
