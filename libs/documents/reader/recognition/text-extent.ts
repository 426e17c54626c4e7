import { BLANK, CLASSES, type Evidence } from '../decoding/evidence.js';
import { between, type Quad } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { straighten } from '../pixels/warp.js';

/** Below this likelihood of a blank, a step holds a character. */
const WRITTEN = Math.log(0.5);
/** Size that a strip is looked at in, in pixels: columns a character, rows of the strip. */
const PITCH = 12;
const ROWS = 24;

/**
 * The part of a quad that its line of `characters` evenly spaced characters fills, from the left edge of the first to the right
 * edge of the last: detectors leave a margin of a character or so. The quad itself where the evidence does not show the ends.
 * The recogniser's steps tell the spacing, but answer up to half a character early or late; the gaps tell where it begins.
 */
export function textExtent(grey: Raster, quad: Quad, { logLikelihood, steps }: Evidence, characters: number): Quad {
  const written = Array.from({ length: steps }, (_, step) => logLikelihood[step * CLASSES + BLANK]! < WRITTEN);
  const first = middleOfRun(written, written.indexOf(true), 1);
  const last = middleOfRun(written, written.lastIndexOf(true), -1);
  if (characters < 2 || last <= first) return quad;
  const pitch = (last - first) / (characters - 1) / steps;
  const strip = straighten(grey, quad, Math.round(PITCH / pitch), ROWS);
  const start = Math.round(((first + 0.5) / steps) * strip.width) - PITCH / 2;
  const left = (start + bestShift(contrasts(strip), start, characters)) / strip.width;
  const right = left + (characters * PITCH) / strip.width;
  const [tl, tr, br, bl] = quad;
  return [between(tl, tr, left), between(tl, tr, right), between(bl, br, right), between(bl, br, left)];
}

/** A character may hold a few steps; `towards` is 1 for a run that begins at `from`, -1 for one that ends there. */
function middleOfRun(written: readonly boolean[], from: number, towards: 1 | -1): number {
  let end = from;
  while (from >= 0 && written[end + towards]) end += towards;
  return (from + end) / 2;
}

/** How much the brightness differs within each column: little where there is no ink. */
function contrasts({ data, width }: Raster): number[] {
  return Array.from({ length: width }, (_, column) => {
    const values = Array.from({ length: ROWS }, (_one, row) => data[row * width + column]!);
    return Math.max(...values) - Math.min(...values);
  });
}

/** The shift, of up to a character, at which the gaps between the characters and the margins beside them hold the least ink. */
function bestShift(columns: readonly number[], start: number, characters: number): number {
  const at = (column: number): number => columns[Math.max(0, Math.min(columns.length - 1, column))] ?? 0;
  const mean = (places: readonly number[]): number => places.reduce((sum, place) => sum + at(place), 0) / places.length;
  const inkAt = (shift: number): number => {
    const edges = Array.from({ length: characters + 1 }, (_, index) => start + shift + index * PITCH);
    const margins = Array.from({ length: PITCH }, (_, step) => [edges[0]! - step, edges[characters]! + step]).flat();
    return mean(edges.flatMap((edge) => [edge - 1, edge, edge + 1])) + mean(margins);
  };
  const shifts = Array.from({ length: 2 * PITCH + 1 }, (_, index) => index - PITCH);
  return shifts.reduce((best, shift) => (inkAt(shift) < inkAt(best) ? shift : best), 0);
}
