import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { bystanderPortrait, emptyRoom, pairPortrait, portrait, type PortraitOptions, realPortraits } from '../../../test/fixtures/portrait/index.js';
import { ConfinedProcess } from '../reader/index.js';
import type { PortraitLook, PortraitWorks } from './portrait-result.js';
import { usualPhoto } from './rules/photo-specification.js';

const reader = new ConfinedProcess<PortraitWorks>({ child: '../portrait/portrait-child', threads: 1 });
afterAll(() => reader.close());

async function look(bytes: Buffer): Promise<PortraitLook> {
  const result = await reader.ask('look', bytes);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const codesOf = ({ judgement }: PortraitLook): string[] => judgement.findings.map(({ code, severity }) => `${severity} ${code}`);

describe('a portrait as an authority wants it', () => {
  it('is accepted, before a painted wall as in the studio', async () => {
    for (const background of ['wall', 'studio'] as const) {
      const { judgement } = await look(await portrait({ background }));
      expect(judgement).toEqual({ outcome: 'accepted', findings: [] });
    }
  });

  it.each<[string, PortraitOptions]>([
    ['smaller', { enlarged: 2.2 }],
    ['larger', { enlarged: 5 }],
    ['off centre', { cut: { left: 70 } }],
    ['tilted a little', { tilt: -5 }],
    ['in light that is not quite even', { shadow: 0.1 }],
  ])('is accepted %s', async (_, options) => {
    expect((await look(await portrait(options))).judgement).toEqual({ outcome: 'accepted', findings: [] });
  });
});

describe('what is wrong with a portrait is told apart', () => {
  it.each<[string, () => Promise<Buffer>, string]>([
    ['nobody', emptyRoom, 'error photo.no-face'],
    ['two people', pairPortrait, 'error photo.several-faces'],
    ['somebody small over the shoulder', bystanderPortrait, 'warning photo.several-faces'],
    ['a head cut off above', () => portrait({ cut: { top: 45 } }), 'error photo.cut-off'],
    ['a head at the edge', () => portrait({ cut: { left: 120 } }), 'error photo.cut-off'],
    ['a face too small', () => portrait({ enlarged: 1.2 }), 'error photo.too-small'],
    ['a face that is small', () => portrait({ enlarged: 1.7 }), 'warning photo.too-small'],
    ['blur', () => portrait({ blur: 5 }), 'error photo.blurred'],
    ['a little blur', () => portrait({ blur: 2.2 }), 'warning photo.blurred'],
    ['darkness', () => portrait({ light: 0.35 }), 'error photo.dark'],
    ['dusk', () => portrait({ light: 0.5 }), 'warning photo.dark'],
    ['too much light', () => portrait({ light: 2 }), 'error photo.overexposed'],
    ['light from the side', () => portrait({ shadow: 0.7 }), 'error photo.uneven-light'],
    ['a busy background', () => portrait({ background: 'busy' }), 'error photo.background'],
    ['a dark background', () => portrait({ background: 'dark' }), 'warning photo.background'],
    ['closed eyes', () => portrait({ eyes: 'closed' }), 'error photo.eyes-closed'],
    ['sunglasses', () => portrait({ eyes: 'sunglasses' }), 'error photo.eyes-unclear'],
    ['a tilted head', () => portrait({ tilt: 20 }), 'error photo.head-tilted'],
    ['a head a little tilted', () => portrait({ tilt: 9 }), 'warning photo.head-tilted'],
    ['a head turned aside', () => portrait({ turned: 0.5 }), 'warning photo.turned-away'],
  ])('%s', async (_, make, expected) => {
    const found = await look(await make());
    expect(codesOf(found)).toContain(expected);
    expect(found.judgement.outcome).toBe(expected.startsWith('error') ? 'rejected' : 'needs-review');
  });

  it('a real portrait in cap and glasses before a flag goes to a person', async () => {
    const found = await look(await readFile(realPortraits.hopper));
    expect(found.judgement.outcome).toBe('needs-review');
    expect(codesOf(found)).toContain('warning photo.background');
  });

  it('a file that is no picture is refused, and the next one is looked at', async () => {
    expect(await reader.ask('look', Buffer.from('no picture'))).toEqual({ refused: 'image.not-an-image' });
    expect((await look(await portrait())).judgement.outcome).toBe('accepted');
  });
});

describe('the photo that is made', () => {
  it('is 35 × 45 mm at 300 dots per inch, within 100,000 bytes, without metadata', async () => {
    const tagged = await sharp(await portrait()).withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '39/1 2/1 0/1' } }).jpeg().toBuffer();
    const { photo } = await look(tagged);
    if (!photo) throw new Error('no photo was made');
    const jpeg = Buffer.from(photo.jpeg);
    const { width, height, density, format, exif, icc, xmp } = await sharp(jpeg).metadata();
    expect({ width, height, density, format, exif, icc, xmp }).toEqual({ width: 413, height: 531, density: 300, format: 'jpeg', exif: undefined, icc: undefined, xmp: undefined });
    expect(jpeg.length).toBeLessThanOrEqual(100_000);
    expect([(width / 300) * 25.4, (height / 300) * 25.4].map(Math.round)).toEqual([usualPhoto.widthMm, usualPhoto.heightMm]);
  });

  it.each<PortraitOptions>([{}, { enlarged: 6 }, { cut: { left: 70 } }, { cut: { top: 8 } }, { cut: { width: 260 } }])(
    'has the head at 70 to 80 %% of its height, in the middle, with room above: %j',
    async (options) => {
      const { photo } = await look(await portrait(options));
      if (!photo) throw new Error('no photo was made');
      const { crown, chin, middle } = photo.guides;
      expect((chin - crown) / photo.height).toBeGreaterThanOrEqual(usualPhoto.headShare.least);
      expect((chin - crown) / photo.height).toBeLessThanOrEqual(usualPhoto.headShare.most);
      expect(Math.abs(middle / photo.width - 0.5)).toBeLessThan(0.07);
      expect(crown).toBeGreaterThan(0.04 * photo.height);
    },
  );

  it('shows the pixels of the picture, none made up', async () => {
    const wall = [0xd3, 0xd6, 0xda];
    const { photo } = await look(await portrait());
    const { data, info } = await sharp(photo?.jpeg).raw().toBuffer({ resolveWithObject: true });
    for (const at of [0, info.width - 1]) {
      const pixel = [...data.subarray(at * 3, at * 3 + 3)];
      expect(pixel.every((value, plane) => Math.abs(value - (wall[plane] ?? 0)) < 6)).toBe(true);
    }
  });

  it('is not made of two people, nor where the head does not fit', async () => {
    expect((await look(await pairPortrait())).photo).toBeNull();
    expect((await look(await portrait({ cut: { top: 45 } }))).photo).toBeNull();
  });
});
