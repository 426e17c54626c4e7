import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Head } from './head.js';
import { usualPhoto } from './photo-specification.js';
import { planCrop } from './plan-crop.js';

/** An upright head of a given length with its crown at a place. */
const headAt = (x: number, crown: number, length: number): Head => ({
  eyes: [[x - length * 0.14, crown + length / 2], [x + length * 0.14, crown + length / 2]],
  eyeDistance: length * 0.28,
  chin: [x, crown + length],
  crown: [x, crown],
  length,
  pose: { roll: 0, yaw: 0, pitch: 0 },
});

describe('the stretch of a picture that becomes the photo', () => {
  it('has the head at 75 % of its height, in the middle, 11 % of the height below the edge', () => {
    const crop = planCrop(headAt(500, 300, 375), { width: 1000, height: 1200 }, usualPhoto);
    expect(crop).toEqual({ x: expect.closeTo(500 - (500 * 35) / 45 / 2), y: 245, width: expect.closeTo((500 * 35) / 45), height: 500 });
  });

  it('is none where the picture ends too close to the head', () => {
    for (const [x, crown] of [[500, 5], [120, 300], [880, 300], [500, 795]] as const) {
      expect(planCrop(headAt(x, crown, 400), { width: 1000, height: 1200 }, usualPhoto)).toBeNull();
    }
    expect(planCrop(headAt(150, 40, 400), { width: 300, height: 500 }, usualPhoto)).toBeNull();
  });

  it('never leaves the picture, and always has the specified shape and head', () => {
    const place = fc.record({ x: fc.double({ min: 0, max: 1000, noNaN: true }), crown: fc.double({ min: -50, max: 1000, noNaN: true }), length: fc.double({ min: 50, max: 1200, noNaN: true }) });
    fc.assert(
      fc.property(place, ({ x, crown, length }) => {
        const crop = planCrop(headAt(x, crown, length), { width: 1000, height: 1200 }, usualPhoto);
        if (!crop) return;
        expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.width).toBeLessThanOrEqual(1000 + 1e-6);
        expect(crop.y + crop.height).toBeLessThanOrEqual(1200 + 1e-6);
        expect(crop.width / crop.height).toBeCloseTo(35 / 45);
        expect(length / crop.height).toBeGreaterThanOrEqual(usualPhoto.headShare.least);
        expect(length / crop.height).toBeLessThanOrEqual(usualPhoto.headShare.most);
        expect(Math.abs((x - crop.x) / crop.width - 0.5)).toBeLessThanOrEqual(0.0501);
        expect(crown - crop.y).toBeGreaterThan(0);
      }),
    );
  });
});
