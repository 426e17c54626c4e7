import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { heicGrid } from '../../../../test/fixtures/heic/heic-grid.js';
import { heicPage, storedHeic } from '../../../../test/fixtures/heic/heic-page.js';
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

/** What the four corners are: red, blue or neither. */
async function corners(bytes: Buffer): Promise<string[]> {
  const { pixels } = await taken(bytes);
  const { data, width, height } = pixels;
  const places = [0, width - 1, (height - 1) * width, height * width - 1];
  return [...places.map((place) => (isRed(data, place * 3) ? 'red' : 'blue')), `${width} × ${height}`];
}

/** Within what profiles and CMYK lose of a colour on the way and back. */
function expectNear(colour: Uint8Array, wanted: readonly number[], within = 12): void {
  [...colour].forEach((value, channel) => expect(Math.abs(value - (wanted[channel] ?? 0))).toBeLessThanOrEqual(within));
}

const isRed = (data: Uint8Array, at: number): boolean => (data[at] ?? 0) > 150 && (data[at + 2] ?? 255) < 100;

describe('intake of a picture', () => {
  it.each([
    ['jpeg', () => flag().jpeg()],
    ['png', () => flag().png()],
    ['webp', () => flag().webp()],
    ['tiff', () => flag().tiff()],
  ] as const)('takes %s by its content', async (type, picture) => {
    const bytes = await picture().toBuffer();
    expect(sniff(bytes)).toBe(type);
    expect((await taken(bytes)).pixels).toMatchObject({ width: 60, height: 40, channels: 3 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('not a picture')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
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

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns and mirrors a picture of orientation %i once, in JPEG and in TIFF', async (orientation) => {
    const upright = await corners(await sharp(await flag().png().toBuffer()).withMetadata({ orientation }).autoOrient().png().toBuffer());
    expect(await corners(await flag().withMetadata({ orientation }).jpeg({ quality: 100 }).toBuffer())).toEqual(upright);
    expect(await corners(await flag().withMetadata({ orientation }).tiff().toBuffer())).toEqual(upright);
  });

  it.each([
    ['Display P3', () => flag().withIccProfile('p3').jpeg({ quality: 100, chromaSubsampling: '4:4:4' }), 12],
    ['CMYK, which knows no such blue,', () => flag().toColourspace('cmyk').jpeg({ quality: 100 }), 90],
    ['CMYK in TIFF', () => flag().toColourspace('cmyk').tiff(), 90],
    ['16 bits', () => flag().toColourspace('rgb16').png(), 12],
    ['16 bits in TIFF', () => flag().toColourspace('rgb16').tiff(), 12],
    ['a palette', () => flag().png({ palette: true }), 12],
    ['an alpha channel', () => flag().ensureAlpha().png(), 12],
  ] as const)('shows the colours that %s means', async (_, picture, within) => {
    const { pixels } = await taken(await picture().toBuffer());
    expect(pixels.channels).toBe(3);
    expectNear(pixels.data.subarray(0, 3), [0xdd, 0, 0], within);
    expectNear(pixels.data.subarray(-3), [0, 0, 0xdd], within);
  });

  it('shows the colours that an HEIC in Display P3 means, whichever way up it is stored', async () => {
    for (const bytes of [storedHeic(), heicPage()]) {
      const { pixels } = await taken(bytes);
      const redSquare = bytes.length === storedHeic().length ? [20, pixels.height - 20] : [20, 20];
      const at = ((redSquare[1] ?? 0) * pixels.width + (redSquare[0] ?? 0)) * 3;
      expectNear(pixels.data.subarray(at, at + 3), [0xd0, 0x10, 0x10], 16);
    }
  });

  it('puts an HEIC together from its tiles, as phones write it: one picture', async () => {
    const [page, twice] = [await taken(storedHeic()), await taken(heicGrid({ columns: 2, rows: 1, width: 1408, height: 1000 }))];
    expect([twice.original, twice.notes]).toEqual([{ width: 1408, height: 1000 }, []]);
    const rowOf = ({ pixels }: typeof page): Buffer => Buffer.from(pixels.data.subarray(500 * pixels.width * 3, 501 * pixels.width * 3));
    const row = rowOf(twice);
    expect(row.subarray(0, 704 * 3)).toEqual(row.subarray(704 * 3));
    expect(row.length).toBe(2 * rowOf(page).length);
  });

  it('says so when a file holds several pictures, and looks at the first', async () => {
    const frames = await sharp(await flag().png().toBuffer()).removeAlpha().extend({ bottom: 40, background: '#0f0' }).raw().toBuffer();
    const stack = sharp(frames, { raw: { width: 60, height: 80, channels: 3, pageHeight: 40 } });
    for (const bytes of [await stack.clone().webp({ lossless: true }).toBuffer(), await stack.clone().tiff().toBuffer()]) {
      const { notes, pixels, original } = await taken(bytes);
      expect([notes, original]).toEqual([['image.first-page-read'], { width: 60, height: 40 }]);
      expectNear(pixels.data.subarray(-3), [0, 0, 0xdd]);
    }
    expect((await taken(await flag().tiff().toBuffer())).notes).toEqual([]);
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
