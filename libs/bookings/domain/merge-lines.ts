import type { QuotedLine } from './booking.js';

/**
 * A traveller's price after a change on the same departure. What they were quoted stays as it was; only what the change
 * itself brings is different: `before` and `after` are both priced today, with the party as it is and as it will be, so that
 * an offer that has ended since is neither lost nor won. Somebody else's leaving can bring a line too (a supplement).
 */
export function mergeLines(quoted: readonly QuotedLine[], before: readonly QuotedLine[], after: readonly QuotedLine[]): QuotedLine[] {
  const find = (lines: readonly QuotedLine[], option: string): QuotedLine | undefined => lines.find((line) => line.option === option);
  const kept = quoted.flatMap((line): QuotedLine[] => {
    const [was, will] = [find(before, line.option), find(after, line.option)];
    if (was && !will) return [];
    return was && will && was.price.amount !== will.price.amount ? [will] : [line];
  });
  const brought = after.filter(({ option }) => !find(before, option) && !find(quoted, option));
  return [...kept, ...brought];
}
