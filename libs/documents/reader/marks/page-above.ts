import type { Point, Quad } from '../pixels/geometry.js';

/** Height of what stands above a zone, and how far a page reaches beyond the zone's ends, in lengths of its lines. */
const [ABOVE, BESIDE] = [0.66, 0.06];

/** The page as seen from the zone at its foot: from the top of the page to the zone's last line, upright as the zone is. */
export function pageAbove(lines: readonly Quad[]): Quad | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [left, right] = [first[0], first[1]];
  const along: Point = [right[0] - left[0], right[1] - left[1]];
  const up: Point = [along[1] * ABOVE, -along[0] * ABOVE];
  const at = (from: Point, shift: number, rise: number): Point => [
    from[0] + along[0] * shift + up[0] * rise, from[1] + along[1] * shift + up[1] * rise,
  ];
  return [at(left, -BESIDE, 1), at(right, BESIDE, 1), at(last[2], BESIDE, 0), at(last[3], -BESIDE, 0)];
}
