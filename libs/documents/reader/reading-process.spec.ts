import { afterAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { type DemoPassport, desk, drawPassport, photograph, zoneOf } from '../../../test/fixtures/passport/index.js';
import { heicPage, heicPassport, storedHeic, withProperty } from '../../../test/fixtures/heic/heic-page.js';
import { scannedPage } from '../../../test/fixtures/pdf/scanned-page.js';
import { judge } from '../domain/index.js';
import type { PictureRead } from './picture-result.js';
import { ReadingProcess } from './reading-process.js';

const passport: DemoPassport = {
  surname: 'Müller-Ørsted', givenNames: 'Jürgen', nationality: 'DEU', issuingState: 'DEU', documentNumber: 'C01X00T47',
  birthDate: '1984-08-12', sex: 'M', issueDate: '2024-02-28', expiryDate: '2034-02-27',
};

const reader = new ReadingProcess();
afterAll(() => reader.close());

async function read(bytes: Buffer): Promise<PictureRead> {
  const result = await reader.read(bytes);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const expectRead = (result: PictureRead): void =>
  expect(result.reading).toMatchObject({ lines: zoneOf(passport), format: 'TD3', corrections: [] });

describe('a passport page', () => {
  it.each([0, 90, 180, 270, 8, -12])('turned by %i degrees is read exactly', async (rotate) => {
    expectRead(await read(await drawPassport(passport, { rotate })));
  });

  it.each([
    ['blurred', { blur: 2 }],
    ['in perspective', { perspective: 0.6, rotate: 5 }],
    ['600 pixels wide', { width: 600 }],
    ['badly compressed', { width: 1200, jpegQuality: 25 }],
  ])('%s is read exactly', async (_, options) => {
    expectRead(await read(await drawPassport(passport, options)));
  });

  it('is judged accepted for its holder, straight from the pixels', async () => {
    const { reading, original } = await read(await drawPassport(passport));
    if (reading.lines === null) throw new Error('not read');
    const judgement = judge(
      { ...reading, picture: original },
      { surname: 'Müller-Ørsted', givenNames: 'Jürgen', nationality: 'DEU', birthDate: '1984-08-12' },
      { endsOn: '2026-04-10', passportValidityMonths: 6, today: '2026-03-01' },
    );
    expect(judgement).toMatchObject({ outcome: 'accepted', findings: [] });
  });

  it('that prints a wrong check digit is read as it is printed, or said to be corrected', async () => {
    const [first = '', second = ''] = zoneOf(passport);
    const wrong = [first, `${second.slice(0, 9)}3${second.slice(10)}`];
    const { reading } = await read(await drawPassport({ ...passport, zoneLines: wrong }));
    if (reading.lines === null) throw new Error('not read');
    if (reading.corrections.length === 0) expect(reading.lines).toEqual(wrong);
    else expect(reading.lines).not.toEqual(wrong);
  });
});

describe('a photo of 12 megapixels, on a desk', () => {
  it('is read exactly, and the quads lie where the zone is on the kept picture', async () => {
    const { reading, kept, original } = await read(await photograph(passport));
    expect(original).toEqual({ width: 4000, height: 3000 });
    expect([kept.width, kept.height]).toEqual([2600, 1950]);
    if (reading.lines === null) throw new Error('not read');
    expect(reading.lines).toEqual(zoneOf(passport));
    for (const [x, y] of reading.quads.flat()) {
      expect(x).toBeGreaterThan(0.1 * kept.width);
      expect(x).toBeLessThan(0.9 * kept.width);
      expect(y).toBeGreaterThan(0.62 * kept.height);
      expect(y).toBeLessThan(0.86 * kept.height);
    }
  });

  it('is turned upright by its EXIF orientation, and neither that nor the place is kept', async () => {
    const photo = await photograph(passport, { width: 2400, height: 1800, orientation: 6 });
    expect(await sharp(photo).metadata()).toMatchObject({ orientation: 6, exif: expect.anything() });
    const result = await read(photo);
    expectRead(result);
    expect([result.kept.width, result.kept.height]).toEqual([2400, 1800]);
    const kept = await sharp(result.kept.jpeg).metadata();
    expect([kept.exif, kept.orientation, kept.format]).toEqual([undefined, undefined, 'jpeg']);
  });
});

describe('a page as HEIC, as a phone keeps it', () => {
  const mirrored = () => withProperty(storedHeic(), 'imir', 1);

  it('is turned upright once and read exactly, and nothing of its metadata is kept', async () => {
    const result = await read(heicPage());
    expect(result.reading).toMatchObject({ lines: zoneOf(heicPassport), corrections: [] });
    expect([result.kept.width, result.kept.height, result.original]).toEqual([1000, 704, { width: 1000, height: 704 }]);
    const kept = await sharp(result.kept.jpeg).metadata();
    expect([kept.exif, kept.icc, kept.orientation]).toEqual([undefined, undefined, undefined]);
  });

  it('is read exactly by the ordinary way of a page that lies on its side, too', async () => {
    expect((await read(storedHeic())).reading).toMatchObject({ lines: zoneOf(heicPassport) });
  });

  it('that is mirrored says so to the decoder, and is not read as if it were not', async () => {
    expect((await read(mirrored())).reading).toMatchObject({ lines: null });
  });
});

describe('a scanned page as PDF', () => {
  it('is read exactly', async () => {
    const result = await read(await scannedPage(await drawPassport(passport, { width: 1600 })));
    expectRead(result);
    expect([result.kept.width, result.kept.height, result.notes]).toEqual([1837, 2600, []]);
  });
});

describe('a picture without a zone', () => {
  it('gives no lines: a desk with a letter on it', async () => {
    const bytes = await sharp(Buffer.from(desk(1600, 1200))).jpeg().toBuffer();
    expect((await read(bytes)).reading).toMatchObject({ lines: null });
  });

  it('gives no lines: one colour', async () => {
    const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#888' } }).png().toBuffer();
    expect((await read(bytes)).reading).toMatchObject({ lines: null });
  });

  it('gives no lines: the upper half of a passport page', async () => {
    const bytes = await sharp(await drawPassport(passport)).extract({ left: 0, top: 0, width: 1800, height: 900 }).jpeg().toBuffer();
    expect((await read(bytes)).reading).toMatchObject({ lines: null });
  });

  it('gives no lines: a single pixel', async () => {
    const bytes = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#888' } }).png().toBuffer();
    expect((await read(bytes)).reading).toMatchObject({ lines: null });
  });
});

describe('what is no picture', () => {
  it('is refused, and the next picture read as ever', async () => {
    expect(await reader.read(Buffer.from('%!PS-Adobe-3.0'))).toEqual({ refused: 'image.not-an-image' });
    expect(await reader.read(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toEqual({ refused: 'image.damaged' });
    expectRead(await read(await drawPassport(passport)));
  });
});

describe('the process that reads', () => {
  const grey = () => sharp({ create: { width: 400, height: 300, channels: 3, background: '#888' } }).png().toBuffer();

  it('starts with the first picture and serves many at once, each with its own answer', async () => {
    const own = new ReadingProcess();
    expect(own.pid).toBeUndefined();
    const pages = await Promise.all([drawPassport(passport, { width: 900 }), grey(), drawPassport(passport, { width: 1000 })]);
    const results = (await Promise.all(pages.map((page) => own.read(page)))) as PictureRead[];
    await own.close();
    expect(results.map((result) => [result.kept.width, result.reading.lines !== null])).toEqual([[900, true], [400, false], [1000, true]]);
  });

  it('that is killed fails the picture in its hands, and no other', async () => {
    const own = new ReadingProcess();
    const page = await grey();
    const [first, second] = [own.read(page), own.read(page)];
    process.kill(own.pid ?? 0, 'SIGKILL');
    await expect(first).rejects.toMatchObject({ name: 'ReadingFailure', fault: 'crashed' });
    await expect(second).resolves.toMatchObject({ reading: { lines: null } });
    await own.close();
  });

  it('that overruns its time is killed, and the picture fails', async () => {
    const own = new ReadingProcess({ timeLimitMilliseconds: 1 });
    const reading = own.read(await grey());
    const { pid = 0 } = own;
    await expect(reading).rejects.toMatchObject({ fault: 'timed-out' });
    await own.close();
    expect(() => process.kill(pid, 0)).toThrow();
  });

  it('that uses up its processor time is killed, long before the clock would have it', async () => {
    const own = new ReadingProcess({ processorMilliseconds: 20, timeLimitMilliseconds: 600_000 });
    await expect(own.read(await drawPassport(passport, { width: 900 }))).rejects.toMatchObject({ fault: 'timed-out' });
    await own.close();
  });

  it('that overruns its memory dies, and the picture fails', async () => {
    const own = new ReadingProcess({ heapMegabytes: 4 });
    await expect(own.read(await grey())).rejects.toMatchObject({ fault: 'crashed' });
    await own.close();
  });

  it('that asks the kernel for more than it may have fails its picture, and no other', async () => {
    const own = new ReadingProcess({ dataMegabytes: 900, threads: 1 });
    const bytes = await sharp({ create: { width: 7000, height: 7000, channels: 3, background: '#888' } }).png({ progressive: true, compressionLevel: 9 }).toBuffer();
    const [first, second] = [own.read(bytes), own.read(await drawPassport(passport, { width: 900 }))];
    await expect(first.then((result) => ('refused' in result ? Promise.reject(new Error(result.refused)) : result))).rejects.toThrow();
    await expect(second).resolves.toMatchObject({ reading: { lines: zoneOf(passport) } });
    await own.close();
  });

  it('that holds too much memory is replaced after its picture', async () => {
    const own = new ReadingProcess({ residentMegabytes: 1 });
    const page = await grey();
    const first = own.read(page);
    const { pid } = own;
    await first;
    const second = own.read(page);
    expect(own.pid).not.toBe(pid);
    await expect(second).resolves.toMatchObject({ reading: { lines: null } });
    await own.close();
  });

  it('that is closed fails what waits and takes nothing more', async () => {
    const own = new ReadingProcess();
    const page = await grey();
    const waiting = [own.read(page), own.read(page)].map((reading) => expect(reading).rejects.toMatchObject({ fault: 'closed' }));
    await own.close();
    await Promise.all(waiting);
    await expect(own.read(page)).rejects.toMatchObject({ fault: 'closed' });
    expect(own.pid).toBeUndefined();
  });
});
