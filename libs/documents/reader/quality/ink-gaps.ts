import type { Gap } from '../../domain/index.js';
import { between, type Quad, sizeOf } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { straighten } from '../pixels/warp.js';
import { around } from './regions.js';
import { histogramOf, levelAt, quantileOf } from './statistics.js';

/** Height to which a line is brought, and the width of its characters' places, in pixels. */
const [ROWS, PLACE] = [24, 16];
/** A place with less contrast than this share of the usual is empty; a zone has none such, for its fillers are ink, too. */
const LEAST_CONTRAST = 0.35;
/** So many empty places side by side are a gap. */
const LEAST_PLACES = 2;
/** Burnt out: this bright, or this much brighter than the paper beside it, in levels. */
const [BURNT_OUT, BRIGHTER] = [250, 10];

interface Place {
  readonly contrast: number;
  readonly paper: number;
}

/** Stretches of a zone's lines where ink must be and none is: lamps shine back there, or something lies on the page. */
export function inkGaps(grey: Raster, lines: readonly Quad[], pitch: number): Gap[] {
  return lines.flatMap((line) => {
    const places = placesIn(grey, line, pitch);
    const usual = quantileOf(places.map((place) => place.contrast), 0.7);
    const paper = quantileOf(places.filter((place) => place.contrast >= LEAST_CONTRAST * usual).map((place) => place.paper), 0.5);
    return runsOf(places, (place) => place.contrast < LEAST_CONTRAST * usual).map(([from, to]) => {
      const level = quantileOf(places.slice(from, to).map((place) => place.paper), 0.5);
      return { kind: bright(level, paper) ? 'glare' : 'covered', region: around(partOf(line, from / places.length, to / places.length)) } as const;
    });
  });
}

/** True for a level that is a lamp's and not the paper's. */
const bright = (level: number, paper: number): boolean => level >= BURNT_OUT || level > paper + BRIGHTER;

function placesIn(grey: Raster, line: Quad, pitch: number): Place[] {
  const count = Math.max(1, Math.round(sizeOf(line).length / pitch));
  const strip = straighten(grey, line, count * PLACE, ROWS);
  return Array.from({ length: count }, (_, place) => {
    const counts = new Uint32Array(256);
    for (let row = 0; row < ROWS; row++) {
      const from = row * strip.width + place * PLACE;
      histogramOf(strip.data, from, from + PLACE).forEach((many, level) => { counts[level]! += many; });
    }
    const paper = levelAt(counts, 0.9);
    return { contrast: paper - levelAt(counts, 0.1), paper };
  });
}

function runsOf<T>(values: readonly T[], wanted: (value: T) => boolean): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let from = -1;
  for (let at = 0; at <= values.length; at++) {
    const value = values[at];
    if (value !== undefined && wanted(value)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      if (at - from >= LEAST_PLACES) runs.push([from, at]);
      from = -1;
    }
  }
  return runs;
}

/** The stretch of a quad between two shares of its length. */
export const partOf = ([tl, tr, br, bl]: Quad, from: number, to: number): Quad =>
  [between(tl, tr, from), between(tl, tr, to), between(bl, br, to), between(bl, br, from)];
