import type { Raster } from '../pixels/raster.js';
import { levelAt } from './statistics.js';

/** Distances, in pixels, over which levels are compared. */
const DISTANCES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32] as const;
/** Eight directions over half a turn, as steps of one pixel. */
const WAYS = Array.from({ length: 8 }, (_, turn) => [Math.cos((turn * Math.PI) / 8), Math.sin((turn * Math.PI) / 8)] as const);
/** The share of a picture that its strongest edges take. */
const STRONGEST = 0.005;
/** Less than this, in levels, is noise and shade, no edge. */
const LEAST_STEP = 24;
/** Every so many pixels one is compared. */
const STRIDE = 3;
/** A soft edge shows half its height over this share of its width, as `edgeWidths` measures that. */
const HALF = 0.53;

/**
 * Width of the strongest edges of a whole grey picture, in its pixels, for each direction in which it has edges: how far
 * apart two places must be for the level to change by half of what it changes at most. Undefined where it hardly changes.
 */
export function sceneEdges(grey: Raster): Float64Array | undefined {
  const steps = WAYS.map((way) => DISTANCES.map((distance) => strongestStep(grey, way, distance)));
  const seen = steps.filter((rising) => Math.max(...rising) >= LEAST_STEP);
  return seen.length === 0 ? undefined : Float64Array.from(seen, (rising) => halfway(rising) / HALF);
}

function strongestStep({ data, width, height }: Raster, [right, down]: (typeof WAYS)[number], distance: number): number {
  const [x, y] = [Math.round(right * distance), Math.round(down * distance)];
  const offset = y * width + x;
  const counts = new Uint32Array(256);
  for (let row = 0; row < height - y; row += STRIDE) {
    const start = row * width;
    for (let at = start + Math.max(0, -x), end = start + width - Math.max(0, x); at < end; at += STRIDE) {
      const step = data[at + offset]! - data[at]!;
      counts[step < 0 ? -step : step]!++;
    }
  }
  return levelAt(counts, 1 - STRONGEST);
}

/** The distance at which half of the largest step is reached. */
function halfway(rising: readonly number[]): number {
  const half = Math.max(...rising) / 2;
  const index = rising.findIndex((step) => step >= half);
  const [before, step] = [index === 0 ? 0 : rising[index - 1]!, rising[index]!];
  const from = index === 0 ? 0 : DISTANCES[index - 1]!;
  return from + ((DISTANCES[index]! - from) * (half - before)) / (step - before);
}
