import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { fitPhoto } from './fit-photo.js';

const noisy = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 120, sigma: 40 } } }).jpeg({ quality: 95 }).toBuffer();

describe('a photo for an authority', () => {
  it('stays as it came where it fits', async () => {
    const photo = await noisy(413, 531);
    expect(await fitPhoto(photo, photo.length)).toBe(photo);
  });

  it.each([100_000, 60_000, 40_000])('is brought under %i bytes, a real JPEG, the same each time', async (limit) => {
    const photo = await noisy(600, 771);
    expect(photo.length).toBeGreaterThan(limit);
    const fitted = await fitPhoto(photo, limit);
    expect(fitted!.length).toBeLessThanOrEqual(limit);
    expect(await sharp(fitted!).metadata()).toMatchObject({ format: 'jpeg' });
    expect((await sharp(fitted!).metadata()).height).toBeGreaterThanOrEqual(354);
    expect((await fitPhoto(photo, limit))!.equals(fitted!)).toBe(true);
  });

  it('is refused where too little of a face would be left', async () => {
    expect(await fitPhoto(await noisy(413, 531), 3_000)).toBeNull();
    expect(await fitPhoto(await noisy(200, 257), 1_000)).toBeNull();
  });
});
