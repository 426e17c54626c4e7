import { afterAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { type DemoPassport, drawPassport, zoneOf } from '../../../test/fixtures/passport/index.js';
import { endlessPdfs, hostileFiles } from '../../../test/fixtures/hostile/index.js';
import type { PictureRead, PictureResult } from './picture-result.js';
import { KEPT_SIDE } from './intake/limits.js';
import { ReadingProcess } from './reading-process.js';

const passport: DemoPassport = {
  surname: 'Eriksson', givenNames: 'Anna Maria', nationality: 'SWE', issuingState: 'SWE', documentNumber: 'C01X00T47',
  birthDate: '1984-08-12', sex: 'F', issueDate: '2024-02-28', expiryDate: '2034-02-27',
};
const files = await hostileFiles();
const page = await drawPassport(passport, { width: 900 });
/** What no kept picture may hold of the file that it came from. */
const passengers = ['<script', '<?php', 'PK\x03\x04', '%PDF', 'MZ\x90', 'Exif', 'ICC_PROFILE', 'http', 'JavaScript'];

/** Patient: what a file costs is another question than what becomes of it. */
const patience = 60_000;
const reader = new ReadingProcess({ timeLimitMilliseconds: patience });
afterAll(() => reader.close());

const outcomeOf = (result: PictureResult): unknown => ('refused' in result ? result : { taken: result.notes });

async function expectOurs({ kept }: PictureRead): Promise<void> {
  expect(Math.max(kept.width, kept.height)).toBeLessThanOrEqual(KEPT_SIDE);
  for (const passenger of passengers) expect(kept.jpeg.includes(passenger, 0, 'latin1')).toBe(false);
  expect(kept.jpeg.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  const { format, exif, icc, xmp, iptc, comments, orientation } = await sharp(kept.jpeg).metadata();
  expect([format, exif, icc, xmp, iptc, comments, orientation]).toEqual(['jpeg', ...Array<undefined>(6)]);
}

async function expectUnharmed(): Promise<void> {
  expect(await reader.read(page)).toMatchObject({ reading: { lines: zoneOf(passport), corrections: [] } });
}

describe('the corpus of hostile files', () => {
  it('has more than sixty, each by a name of its own', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it.each(files)('$name', async ({ bytes, expected }) => {
    const { pid } = reader;
    const result = await reader.read(bytes);
    expect(outcomeOf(result)).toEqual(expected);
    if (!('refused' in result)) await expectOurs(result);
    if (pid !== undefined && reader.pid !== pid) await expectUnharmed();
  }, patience);

  it.each(endlessPdfs())('is ended by the time limit where it would not end by itself: $name', async ({ bytes }) => {
    const own = new ReadingProcess({ timeLimitMilliseconds: 5000 });
    const [endless, next] = [own.read(bytes), own.read(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } }).png().toBuffer())];
    await expect(endless).rejects.toMatchObject({ fault: 'timed-out' });
    await expect(next).resolves.toMatchObject({ notes: [] });
    await own.close();
  });

  it('leaves the reader as it was: a good page is read exactly', expectUnharmed);
});
