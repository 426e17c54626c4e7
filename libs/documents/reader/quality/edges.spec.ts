import { describe, expect, it } from 'vitest';
import type { Raster } from '../pixels/raster.js';
import { edgeWidths } from './edges.js';
import { inkGaps } from './ink-gaps.js';
import { sceneEdges } from './scene-edges.js';
import { sharpnessOf } from './sharpness.js';

const [WIDTH, HEIGHT] = [320, 160];

const grey = (level: (x: number, y: number) => number): Raster => ({
  width: WIDTH, height: HEIGHT, channels: 1,
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => level(at % WIDTH, Math.floor(at / WIDTH))),
});

/** Dark rings on white: edges of every slant. Averaged over a stretch around each place. */
const rings = (blurX: number, blurY: number): Raster => {
  const sharp = (x: number, y: number): number => (Math.hypot((x % 40) - 20, (y % 40) - 20) % 16 < 8 ? 40 : 220);
  return grey((x, y) => {
    let [sum, count] = [0, 0];
    for (let dy = -blurY; dy <= blurY; dy++) for (let dx = -blurX; dx <= blurX; dx++, count++) sum += sharp(x + dx + 400, y + dy + 400);
    return sum / count;
  });
};

const mean = (widths: Float64Array | undefined): number => (widths === undefined ? NaN : widths.reduce((sum, width) => sum + width, 0) / widths.length);
const directed = (widths: Float64Array | undefined): number => Math.max(...(widths ?? [])) / Math.min(...(widths ?? []));

describe.each([['the steepest edges of a line', edgeWidths], ['the strongest edges of a scene', sceneEdges]] as const)('%s', (_, measure) => {
  it('grow wider the more it is blurred', () => {
    const widths = [0, 1, 2, 3].map((blur) => mean(measure(rings(blur, blur))));
    expect(widths).toEqual([...widths].sort((one, other) => one - other));
    expect(widths[3]).toBeGreaterThan(2.5 * (widths[0] ?? 0));
  });

  it('are alike in every direction, unless it moved', () => {
    expect(directed(measure(rings(0, 0)))).toBeLessThan(1.6);
    expect(directed(measure(rings(2, 2)))).toBeLessThan(1.6);
    expect(directed(measure(rings(4, 0)))).toBeGreaterThan(2);
    expect(directed(measure(rings(0, 4)))).toBeGreaterThan(2);
  });

  it('are not there where there is nothing but noise', () => {
    expect(measure(grey((x, y) => 128 + ((x * 7 + y * 13) % 11)))).toBeUndefined();
  });
});

describe('a picture with edges one way alone', () => {
  it('is not taken for a moved one: nothing is known of the other way', async () => {
    const sharpness = await sharpnessOf(grey((x) => (x % 40 < 20 ? 30 : 220)), []);
    expect(sharpness?.directed).toBeGreaterThanOrEqual(1);
    expect(sharpness?.directed).toBeLessThan(4);
    expect(sharpness?.edgeWidth).toBeGreaterThan(0);
  });
});

describe('a line without ink', () => {
  const line = [[0, 40], [320, 40], [320, 80], [0, 80]] as const;
  const printed = (x: number, y: number): number => (x % 10 < 4 && y % 10 < 8 ? 30 : 210);
  const hidden = (level: number) => grey((x, y) => (x >= 120 && x < 180 ? level : printed(x, y)));

  it('has no gap where every place is printed', () => {
    expect(inkGaps(grey(printed), [line], 10)).toEqual([]);
  });

  it.each([[255, 'glare'], [235, 'glare'], [150, 'covered'], [20, 'covered'], [210, 'covered']] as const)(
    'has one where all is at level %i: %s', (level, kind) => {
      const [gap, ...rest] = inkGaps(hidden(level), [line], 10);
      expect(rest).toEqual([]);
      expect(gap?.kind).toBe(kind);
      expect(gap?.region).toEqual({ x: 120, y: 40, width: 60, height: 40 });
    });
});
