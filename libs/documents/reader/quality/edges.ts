import type { Raster } from '../pixels/raster.js';
import { histogramOf, levelAt } from './statistics.js';

/** Directions in which edges are measured, over half a turn. */
const DIRECTIONS = 8;

/** Less difference between ink and paper than this says more of noise than of edges. */
const LEAST_RANGE = 24;
/** The share of pixels that lie on the steepest edges. */
const STEEPEST = 0.02;

const TURNS = Array.from({ length: DIRECTIONS }, (_, turn) => {
  const angle = (turn * Math.PI) / DIRECTIONS;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/**
 * Width of the steepest edges of a grey picture, in its pixels, for each direction: the difference between its light and its
 * dark places, by how much the level changes a pixel. Undefined where the two hardly differ.
 *
 * Along the way that a phone moved, no edge of any slant is steeper than the way is long, while those across stay as they were:
 * that is what tells movement from a lens out of focus, which widens edges in every direction alike.
 */
export function edgeWidths({ data, width, height }: Raster): Float64Array | undefined {
  const levels = histogramOf(data);
  const range = levelAt(levels, 0.97) - levelAt(levels, 0.03);
  if (range < LEAST_RANGE || width < 8 || height < 8) return undefined;
  const counts = TURNS.map(() => new Uint32Array(256));
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const right = data[at + 1]! - data[at - 1]!;
      const down = data[at + width]! - data[at - width]!;
      for (let turn = 0; turn < DIRECTIONS; turn++) {
        const slope = Math.abs(right * TURNS[turn]![0] + down * TURNS[turn]![1]);
        counts[turn]![slope > 255 ? 255 : slope | 0]!++;
      }
    }
  }
  // Differences are taken over two pixels.
  return Float64Array.from(counts, (count) => (2 * range) / Math.max(1, levelAt(count, 1 - STEEPEST)));
}
