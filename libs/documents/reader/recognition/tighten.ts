import { between, type Point, type Quad, sizeOf } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { straighten } from '../pixels/warp.js';

const ROWS = 48;
const PARTS = 8;
const MARGIN = 0.3;

/** How much goes on in each row of each of eight parts of a strip: sums of horizontal differences, lowest row at zero. */
function activity(strip: Raster): Float32Array[] {
  const { data, width } = strip;
  return Array.from({ length: PARTS }, (_, part) => {
    const from = Math.floor((part * width) / PARTS);
    const to = Math.floor(((part + 1) * width) / PARTS);
    const rows = new Float32Array(ROWS);
    for (let row = 0; row < ROWS; row++) {
      let sum = 0;
      for (let x = Math.max(1, from); x < Math.min(width - 1, to); x++) {
        sum += Math.min(60, Math.abs((data[row * width + x + 1] ?? 0) - (data[row * width + x - 1] ?? 0)));
      }
      rows[row] = sum / (to - from);
    }
    const least = rows.reduce((low, value) => Math.min(low, value), Infinity);
    return rows.map((value) => value - least);
  });
}

/** The row profile of a strip under the slope that makes it sharpest; slope in rows over the whole width. */
function sharpestProfile(parts: readonly Float32Array[]): { profile: Float32Array; slope: number } {
  let best = { sharpness: -Infinity, slope: 0, profile: new Float32Array(ROWS) };
  for (let slope = -10; slope <= 10; slope++) {
    const profile = new Float32Array(ROWS);
    parts.forEach((rows, part) => {
      const shift = slope * ((part + 0.5) / PARTS - 0.5);
      for (let row = 0; row < ROWS; row++) {
        const upper = Math.floor(row + shift);
        const share = row + shift - upper;
        if (upper < 0 || upper >= ROWS - 1) continue;
        profile[row] = (profile[row] ?? 0) + (rows[upper] ?? 0) * (1 - share) + (rows[upper + 1] ?? 0) * share;
      }
    });
    const energy = profile.reduce((sum, value) => sum + value * value, 0);
    const sharpness = energy * (1 - Math.abs(slope) * 1e-3);
    if (sharpness > best.sharpness) best = { sharpness, slope, profile };
  }
  return best;
}

function smoothed(profile: Float32Array): Float32Array {
  return profile.map((_, row) => {
    const near = profile.subarray(Math.max(0, row - 2), row + 3);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}

/** The band of rows that holds the text: strong, and near the middle. */
function textBand(profile: Float32Array): { from: number; to: number } | undefined {
  const peak = profile.reduce((high, value) => Math.max(high, value), 0);
  const bands: { from: number; to: number; worth: number }[] = [];
  for (let row = 0, from = -1; row <= ROWS; row++) {
    if (row < ROWS && (profile[row] ?? 0) > peak * 0.32) {
      if (from < 0) from = row;
    } else if (from >= 0) {
      const energy = profile.subarray(from, row).reduce((sum, value) => sum + value, 0);
      const off = Math.abs((from + row) / 2 - ROWS / 2);
      if (row - from >= 6) bands.push({ from, to: row, worth: energy - off * peak * 0.35 });
      from = -1;
    }
  }
  return bands.sort((one, other) => other.worth - one.worth)[0];
}

/** Fits a loose quad to the text inside: follows its slope and cuts what is above and below. Undefined where there is no band. */
export function tighten(grey: Raster, quad: Quad): Quad | undefined {
  const { length, height } = sizeOf(quad);
  const width = Math.max(96, Math.min(900, Math.round((length / height) * ROWS * 0.6)));
  const { profile, slope } = sharpestProfile(activity(straighten(grey, quad, width, ROWS)));
  const band = textBand(smoothed(profile));
  if (band === undefined || band.to - band.from > ROWS * 0.97) return undefined;
  const margin = (band.to - band.from) * MARGIN;
  const top = (band.from - margin) / ROWS;
  const bottom = (band.to + margin) / ROWS;
  const tilt = (slope * 0.5) / ROWS;
  const [tl, tr, br, bl] = quad;
  const at = (u: number, v: number): Point => between(between(tl, tr, u), between(bl, br, u), v);
  return [at(0, top - tilt), at(1, top + tilt), at(1, bottom + tilt), at(0, bottom - tilt)];
}
