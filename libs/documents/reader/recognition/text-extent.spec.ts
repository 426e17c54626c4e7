import { describe, expect, it } from 'vitest';
import { BLANK, CLASSES, type Evidence } from '../decoding/evidence.js';
import type { Quad } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { textExtent } from './text-extent.js';

const characters = 10;
const [pitch, left] = [20, 130];

/** Ten bars of ink, a character each, on paper. */
const grey: Raster = (() => {
  const [width, height] = [500, 100];
  const data = new Uint8Array(width * height).fill(220);
  for (let index = 0; index < characters; index++) {
    for (let y = 60; y < 80; y++) data.fill(30, y * width + left + index * pitch + 4, y * width + left + index * pitch + 16);
  }
  return { data, width, height, channels: 1 };
})();
const loose: Quad = [[100, 50], [350, 50], [350, 90], [100, 90]];

/** What a recogniser says that answers `late` pixels after the middle of each character; a step is 2.5 pixels. */
function evidence(late: number): Evidence {
  const steps = 100;
  const hits = new Set(Array.from({ length: characters }, (_, index) => Math.round((left - 100 + (index + 0.5) * pitch + late) / 2.5 - 0.5)));
  const logLikelihood = Float32Array.from({ length: steps * CLASSES }, (_, at) => (at % CLASSES === BLANK ? Math.log(hits.has(Math.floor(at / CLASSES)) ? 0.1 : 0.9) : -3));
  return { steps, logLikelihood };
}

describe('the extent of a line’s text', () => {
  it.each([-12, -6, 0, 6, 12])('begins and ends with its characters when the recogniser answers %i pixels late', (late) => {
    const [tl, tr, br, bl] = textExtent(grey, loose, evidence(late), characters);
    for (const [x] of [tl, bl]) expect(Math.abs(x - left)).toBeLessThan(4);
    for (const [x] of [tr, br]) expect(Math.abs(x - (left + characters * pitch))).toBeLessThan(4);
    expect([tl[1], bl[1]]).toEqual([50, 90]);
  });

  it('is the quad where no ends are to be seen', () => {
    const silent = { steps: 20, logLikelihood: new Float32Array(20 * CLASSES) };
    expect(textExtent(grey, loose, silent, 44)).toEqual(loose);
  });
});
