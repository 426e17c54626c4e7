import { describe, expect, it } from 'vitest';
import type { Quad } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { upright } from './upright.js';

const [width, height] = [640, 32];
const whole: Quad = [[0, 0], [width, 0], [width, height], [0, height]];

/** Uneven strokes that lean so far at either end, in heights, and evenly changing between. */
function strokes(left: number, right: number): Raster {
  const data = new Uint8Array(width * height).fill(230);
  for (let row = 0; row < height; row++) {
    for (let x = 0; x < width; x++) {
      const lean = left + ((right - left) * x) / width;
      const foot = x - lean * (height / 2 - row);
      if (((foot % 23) + 23) % 23 < 6 || ((foot % 61) + 61) % 61 < 5) data[row * width + x] = 30;
    }
  }
  return { data, width, height, channels: 1 };
}

/** How far the quad's ends lean, in heights. */
const leans = (quad: Quad | undefined): [number, number] | undefined =>
  quad && [(quad[0][0] - quad[3][0]) / height, (quad[1][0] - quad[2][0]) / height];

describe('a line that leans', () => {
  it.each([[0.3, 0.3], [-0.4, -0.4], [0.4, -0.4], [-0.3, 0.3]])('by %f at its start and %f at its end is set upright', (left, right) => {
    const found = leans(upright(strokes(left, right), whole));
    expect(found?.[0]).toBeCloseTo(left, 0.6);
    expect(found?.[1]).toBeCloseTo(right, 0.6);
  });

  it('is left as it is where it stands upright', () => {
    expect(upright(strokes(0, 0), whole)).toBeUndefined();
  });
});
