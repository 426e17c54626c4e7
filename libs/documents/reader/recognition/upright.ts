import { type Quad, reshaped, sizeOf } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { straighten } from '../pixels/warp.js';

const ROWS = 32;
const PARTS = 8;
/** Shares of the height by which letters may lean, in steps. */
const STEP = 0.1;
const MOST = 7;
/** A lean must make the strokes this much clearer to be believed. */
const GAIN = 1.04;

/** For each part of a strip and each lean: how clearly strokes stand apart when columns are summed along that lean. */
function clarity({ data, width }: Raster): Float64Array[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const from = Math.floor((part * width) / PARTS);
    const to = Math.floor(((part + 1) * width) / PARTS);
    const values = new Float64Array(2 * MOST + 1);
    for (let lean = -MOST; lean <= MOST; lean++) {
      let before = 0;
      let energy = 0;
      for (let x = from; x < to; x++) {
        let sum = 0;
        for (let row = 4; row < ROWS - 4; row++) {
          const at = Math.round(x + lean * STEP * (ROWS / 2 - row));
          sum += data[row * width + (at < 0 ? 0 : at >= width ? width - 1 : at)] ?? 0;
        }
        if (x > from) energy += (sum - before) ** 2;
        before = sum;
      }
      values[lean + MOST] = energy;
    }
    const most = values.reduce((high, value) => Math.max(high, value), 1);
    return values.map((value) => value / most);
  });
}

/**
 * The quad with its ends leaning as the letters do: seen from below, those on the left lean right and those on the right lean
 * left. Undefined where they stand upright already.
 */
export function upright(grey: Raster, quad: Quad): Quad | undefined {
  const { length, height } = sizeOf(quad);
  const width = Math.max(96, Math.min(1200, Math.round((length / height) * ROWS)));
  const parts = clarity(straighten(grey, quad, width, ROWS));
  const at = (left: number, right: number): number =>
    parts.reduce((sum, values, part) => {
      const lean = left + ((right - left) * (part + 0.5)) / PARTS + MOST;
      const lower = Math.min(2 * MOST - 1, Math.floor(lean));
      return sum + (values[lower] ?? 0) * (1 - lean + lower) + (values[lower + 1] ?? 0) * (lean - lower);
    }, 0);
  let best = { left: 0, right: 0, sum: at(0, 0) * GAIN };
  for (let left = -MOST; left <= MOST; left++) {
    for (let right = -MOST; right <= MOST; right++) {
      const sum = at(left, right);
      if (sum > best.sum) best = { left, right, sum };
    }
  }
  return best.left === 0 && best.right === 0 ? undefined : reshaped(quad, { left: best.left * STEP, right: best.right * STEP });
}
