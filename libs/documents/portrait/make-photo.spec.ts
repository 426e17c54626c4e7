import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { makePhoto } from './make-photo.js';
import { usualPhoto } from './rules/photo-specification.js';

/** Noise, which no encoder can make small. */
const noise = (): { data: Uint8Array; width: number; height: number; channels: number } => {
  const [width, height] = [105, 135];
  let state = 1;
  const data = Uint8Array.from({ length: width * height * 3 }, () => (state = (state * 48271) % 2147483647) & 0x7f);
  return { data, width, height, channels: 3 };
};

describe('the photo for the authority', () => {
  it('is encoded as poorly as its bytes ask for, and no poorer', async () => {
    const limits = [100_000, 60_000];
    const photos = await Promise.all(limits.map((maxBytes) => makePhoto(noise(), { ...usualPhoto, maxBytes })));
    photos.forEach((photo, at) => expect(photo?.jpeg.length).toBeLessThanOrEqual(limits[at] ?? 0));
    expect(photos[0]?.jpeg.length).toBeGreaterThan(photos[1]?.jpeg.length ?? 0);
  });

  it('is none where even the poorest is too large', async () => {
    expect(await makePhoto(noise(), { ...usualPhoto, maxBytes: 5_000 })).toBeNull();
  });

  it('has the size in millimetres at the resolution that it says it has', async () => {
    const photo = await makePhoto(noise(), { ...usualPhoto, widthMm: 51, heightMm: 51, dotsPerInch: 600, maxBytes: 2_000_000 });
    expect(await sharp(photo?.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1205, height: 1205, density: 600 });
    expect(photo).toMatchObject({ width: 1205, height: 1205 });
  });
});
