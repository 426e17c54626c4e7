/**
 * Splits an amount in minor units by weights, to the last unit: each part is its exact share rounded down or up, and the parts add
 * up to the amount (largest remainder; of equal remainders the earlier part gets the unit).
 * @throws RangeError for a negative amount or weight, and where there is an amount but nobody to give it to.
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (amount < 0 || weights.some((weight) => weight < 0) || (amount > 0 && all === 0)) throw new RangeError('nothing to apportion by');
  if (amount === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = exact.map((share) => Number(share / BigInt(all)));
  const byRemainder = exact.map((share, at) => ({ at, remainder: share % BigInt(all) })).sort((one, other) => (one.remainder === other.remainder ? one.at - other.at : one.remainder < other.remainder ? 1 : -1));
  const missing = amount - parts.reduce((sum, part) => sum + part, 0);
  for (const { at } of byRemainder.slice(0, missing)) parts[at]! += 1;
  return parts;
}
