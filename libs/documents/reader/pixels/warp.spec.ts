import { describe, expect, it } from 'vitest';
import { boxOf, quadOf, type TextBox } from './geometry.js';
import type { Raster } from './raster.js';
import { straighten } from './warp.js';

/** Grey rises by two a pixel to the right, by one a pixel down. */
const slope: Raster = {
  width: 60, height: 60, channels: 1,
  data: Uint8Array.from({ length: 3600 }, (_, at) => (at % 60) * 2 + Math.floor(at / 60)),
};

describe('a strip pulled straight', () => {
  it('is a plain cut where the quad is upright', () => {
    const strip = straighten(slope, [[10, 20], [30, 20], [30, 30], [10, 30]], 20, 10);
    expect([strip.data[0], strip.data[19], strip.data[180]]).toEqual([40, 78, 49]);
  });

  it('follows a quad that is turned by a quarter', () => {
    const strip = straighten(slope, [[30, 20], [30, 40], [20, 40], [20, 20]], 20, 10);
    expect((strip.data[19] ?? 0) - (strip.data[0] ?? 0)).toBe(19);
    expect((strip.data[180] ?? 0) - (strip.data[0] ?? 0)).toBe(-18);
  });

  it('stays inside the picture where the quad does not', () => {
    const strip = straighten(slope, [[-20, -20], [80, -20], [80, 80], [-20, 80]], 10, 10);
    expect(strip.data[0]).toBe(0);
    expect(strip.data).toHaveLength(100);
  });
});

describe('boxes and quads', () => {
  it('are two forms of one thing', () => {
    const box: TextBox = { x: 40, y: 30, ux: Math.cos(0.3), uy: Math.sin(0.3), length: 50, height: 8 };
    const back = boxOf(quadOf(box));
    for (const key of ['x', 'y', 'ux', 'uy', 'length', 'height'] as const) expect(back[key]).toBeCloseTo(box[key], 9);
  });
});
