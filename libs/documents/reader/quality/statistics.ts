/** How many pixels have each level. */
export function histogramOf(levels: Uint8Array, from = 0, to = levels.length): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = from; at < to; at++) counts[levels[at]!]!++;
  return counts;
}

/** The level below which a share of the counted pixels lies. */
export function levelAt(counts: Uint32Array, share: number): number {
  let left = counts.reduce((sum, count) => sum + count, 0) * share;
  const level = counts.findIndex((count) => (left -= count) <= 0);
  return level < 0 ? 255 : level;
}

/** The value below which a share of some numbers lies; not a number where there are none. */
export const quantileOf = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? NaN;
