import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { encodeKept, takeIn } from './intake.js';
import { sniff } from './sniff.js';

/** 60 × 40, red at the left, blue at the right. */
const flag = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#d00' } }).composite([
    { input: { create: { width: 30, height: 40, channels: 3, background: '#00d' } }, left: 30, top: 0 },
  ]);

const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 30/1 0/1' } };

async function taken(bytes: Buffer) {
  const picture = await takeIn(bytes);
  if ('refused' in picture) throw new Error(picture.refused);
  return picture;
}

const isRed = (data: Uint8Array, at: number): boolean => (data[at] ?? 0) > 150 && (data[at + 2] ?? 255) < 100;

describe('intake of a picture', () => {
  it.each([
    ['jpeg', () => flag().jpeg()],
    ['png', () => flag().png()],
    ['webp', () => flag().webp()],
  ] as const)('takes %s by its content', async (type, picture) => {
    const bytes = await picture().toBuffer();
    expect(sniff(bytes)).toBe(type);
    expect((await taken(bytes)).pixels).toMatchObject({ width: 60, height: 40, channels: 3 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('not a picture')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['GIF', Buffer.from('GIF89a')],
    ['two bytes of JPEG', Buffer.from([0xff, 0xd8])],
  ])('refuses %s', async (_, bytes) => {
    expect(await takeIn(bytes)).toEqual({ refused: 'image.not-an-image' });
  });

  it.each([4, 30, 200])('refuses a JPEG that ends after %i bytes', async (length) => {
    const bytes = await flag().jpeg().toBuffer();
    expect(await takeIn(bytes.subarray(0, length))).toEqual({ refused: 'image.damaged' });
  });

  it('refuses a JPEG whose pixels end half way', async () => {
    const noise = { create: { width: 200, height: 200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } } as const;
    const bytes = await sharp(noise).jpeg().toBuffer();
    expect(await takeIn(bytes.subarray(0, bytes.length / 2))).toEqual({ refused: 'image.damaged' });
  });

  it('refuses more pixels than it would decode, by the header alone', async () => {
    const bytes = await sharp({ create: { width: 12_000, height: 6_000, channels: 3, background: '#fff' } }).png().toBuffer();
    expect(await takeIn(bytes)).toEqual({ refused: 'image.too-large' });
  });

  it('brings a large picture to 2600 pixels and remembers its size', async () => {
    const bytes = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#fff' } }).jpeg().toBuffer();
    const picture = await taken(bytes);
    expect(picture.pixels).toMatchObject({ width: 2600, height: 1950 });
    expect(picture.original).toEqual({ width: 4000, height: 3000 });
  });

  it('turns a picture as its EXIF orientation says', async () => {
    const bytes = await flag().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { pixels, original } = await taken(bytes);
    expect([pixels.width, pixels.height]).toEqual([40, 60]);
    expect(original).toEqual({ width: 40, height: 60 });
    expect(isRed(pixels.data, 0)).toBe(true);
    expect(isRed(pixels.data, pixels.data.length - 3)).toBe(false);
  });

  it('puts what is transparent on white, and grey into colours', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    const grey = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } }).greyscale().png().toBuffer();
    expect([...(await taken(clear)).pixels.data.subarray(0, 3)]).toEqual([255, 255, 255]);
    expect((await taken(grey)).pixels.channels).toBe(3);
  });

  it('keeps nothing of the metadata, the place least of all', async () => {
    const bytes = await flag().withExif({ IFD0: { Make: 'Demo' }, ...GPS }).jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const kept = await encodeKept((await taken(bytes)).pixels);
    const metadata = await sharp(kept).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 60, height: 40 });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
