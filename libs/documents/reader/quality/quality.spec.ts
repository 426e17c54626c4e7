import { afterAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import {
  after, covered, cutTo, type Damage, darkened, defocused, drawPage, farAway, glaring, moved, noPages, wrongPages,
} from '../../../../test/fixtures/pages/index.js';
import { type DemoPassport, drawPassport, photograph } from '../../../../test/fixtures/passport/index.js';
import { type FindingCode, type Judgement, judge, type Region } from '../../domain/index.js';
import type { PictureRead } from '../picture-result.js';
import { ReadingProcess } from '../reading-process.js';

const passport: DemoPassport = {
  surname: 'Okonkwo', givenNames: 'Chidi Emeka', nationality: 'NGA', issuingState: 'NGA', documentNumber: 'A04417723',
  birthDate: '1991-03-05', sex: 'M', issueDate: '2023-01-28', expiryDate: '2033-01-27',
};
const typed = { surname: 'Okonkwo', givenNames: 'Chidi Emeka', nationality: 'NGA' };
const trip = { endsOn: '2026-04-10', passportValidityMonths: 6, today: '2026-03-01' };

const reader = new ReadingProcess();
afterAll(() => reader.close());

async function judged(picture: Buffer): Promise<Judgement & Pick<PictureRead, 'kept'>> {
  const result = await reader.read(picture);
  if ('refused' in result) throw new Error(result.refused);
  const { reading, quality, original, kept, notes } = result;
  const read = reading.lines === null ? { lines: null, corrections: [], confidence: 0 } : reading;
  return { ...judge({ ...read, notes, quality, picture: original }, typed, trip), kept };
}

const inside = (region: Region, kept: { width: number; height: number }): boolean =>
  region.x >= 0 && region.y >= 0 && region.width > 0 && region.height > 0 &&
  region.x + region.width <= kept.width && region.y + region.height <= kept.height;

const codes = ({ findings }: Judgement): FindingCode[] => findings.map(({ code }) => code);

const once = (draw: () => Promise<Buffer>): (() => Promise<Buffer>) => {
  let drawn: Promise<Buffer> | undefined;
  return () => (drawn ??= draw());
};
/** The page as scanned: the lowest quarter of it is the zone. */
const page = once(() => drawPassport(passport, { width: 1200 }));
/** The page on a desk, askew. */
const photo = once(() => photograph(passport, { width: 1600, height: 1200 }));

const damages: [FindingCode, string, () => Promise<Buffer>, Damage][] = [
  ['image.blurred', 'out of focus by a little', page, defocused(6.5)],
  ['image.blurred', 'out of focus by much', page, defocused(14)],
  ['image.blurred', 'out of focus, on a desk', photo, defocused(7)],
  ['image.moved', 'moved along the lines', page, moved(18, 0)],
  ['image.moved', 'moved across the lines', page, moved(26, 90)],
  ['image.moved', 'moved aslant', page, moved(24, 40)],
  ['image.moved', 'moved, on a desk', photo, moved(20, 10)],
  ['image.dark', 'in the dark', photo, darkened(0.03, 4)],
  ['image.glare', 'a lamp over the left end', page, glaring({ x: -0.02, y: 0.75, width: 0.22, height: 0.22 })],
  ['image.glare', 'a lamp in the middle', page, glaring({ x: 0.35, y: 0.74, width: 0.3, height: 0.24 })],
  ['image.glare', 'a lamp, on a desk', photo, glaring({ x: 0.3, y: 0.62, width: 0.3, height: 0.2 })],
  ['image.zone-covered', 'a thumb over the left end', page, covered({ x: -0.02, y: 0.77, width: 0.2, height: 0.4 })],
  ['image.zone-covered', 'a pale thumb in the middle', page, covered({ x: 0.4, y: 0.77, width: 0.15, height: 0.4 }, '#e8c4ae')],
  ['image.zone-covered', 'a dark cover over the right end', page, covered({ x: 0.84, y: 0.77, width: 0.2, height: 0.4 }, '#1d2026')],
  ['image.zone-covered', 'a thumb, on a desk', photo, covered({ x: 0.45, y: 0.64, width: 0.12, height: 0.4 })],
  ['image.cut-off', 'cut at the left', page, cutTo({ x: 0.2, y: 0, width: 0.8, height: 1 })],
  ['image.cut-off', 'cut at the right', page, cutTo({ x: 0, y: 0, width: 0.85, height: 1 })],
  ['image.cut-off', 'cut between the lines', page, cutTo({ x: 0, y: 0, width: 1, height: 0.86 })],
  ['image.cut-off', 'cut, on a desk', photo, cutTo({ x: 0.3, y: 0, width: 0.7, height: 1 })],
  ['image.zone-too-small', 'from far away', page, after(farAway(0.18), defocused(0.6))],
  ['image.zone-too-small', 'from across the room', page, farAway(0.11)],
];

describe('a picture that hides its zone', () => {
  it.each(damages)('%s: %s', async (code, _, base, damage) => {
    const judgement = await judged(await damage(await base()));
    expect(judgement.outcome).not.toBe('accepted');
    expect(codes(judgement)[0]).toBe(code);
    const pictures = codes(judgement).filter((one) => one.startsWith('image.'));
    expect(pictures.length).toBeLessThanOrEqual(2);
    expect(codes(judgement).filter((one) => one.startsWith('page.'))).toEqual([]);
    const [{ severity, region } = {}] = judgement.findings;
    expect(severity).toBe('info');
    // In the dark no text was found that could be shown.
    if (code !== 'image.dark') expect(region && inside(region, judgement.kept)).toBe(true);
  });

  it('shows the lamp where the lamp is', async () => {
    const { findings, kept } = await judged(await glaring({ x: 0.35, y: 0.74, width: 0.3, height: 0.24 })(await page()));
    const { x = 0, y = 0, width = 0, height = 0 } = findings[0]?.region ?? {};
    const [middle, rise] = [(x + width / 2) / kept.width, (y + height / 2) / kept.height];
    expect(Math.abs(middle - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(rise - 0.86)).toBeLessThan(0.06);
  });
});

describe('a picture that will do', () => {
  it.each([
    ['the page as scanned', page],
    ['the page on a desk', photo],
    ['the page upside down', () => drawPassport(passport, { width: 1200, rotate: 180 })],
    ['a page a little out of focus', async () => defocused(2)(await page())],
    ['a page moved a little', async () => moved(5, 30)(await page())],
    ['a dim page', async () => darkened(0.25, 2)(await page())],
    ['a page beside which a lamp shines', async () => glaring({ x: 0.4, y: 0.2, width: 0.3, height: 0.3 })(await page())],
  ] as const)('gets no advice: %s', async (_, picture) => {
    expect(codes(await judged(await picture()))).toEqual([]);
  });
});

describe('a picture of something else', () => {
  it.each(wrongPages)('is the wrong page: %s', async (kind) => {
    const judgement = await judged(await drawPage(kind, 1400));
    expect([judgement.outcome, codes(judgement)]).toEqual(['rejected', ['page.wrong-page']]);
  });

  it('is the wrong page: the upper half of the right one', async () => {
    const judgement = await judged(await cutTo({ x: 0, y: 0, width: 1, height: 0.7 })(await page()));
    expect(codes(judgement)).toEqual(['page.wrong-page']);
  });

  it.each(noPages)('is no document: %s', async (kind) => {
    const judgement = await judged(await drawPage(kind, 1400));
    expect([judgement.outcome, codes(judgement)]).toEqual(['rejected', ['page.no-document']]);
  });

  it('is not told from the right page where it is blurred', async () => {
    expect(codes(await judged(await defocused(12)(await drawPage('letter', 1400))))).toEqual(['image.blurred', 'mrz.not-found']);
  });

  it('is not called a page of any kind where it is smaller than can be read', async () => {
    const small = await sharp(await drawPage('letter', 1400)).resize(300).jpeg().toBuffer();
    expect(codes(await judged(small))).toEqual(['image.too-small', 'mrz.not-found']);
  });
});

describe('a page with a word across it', () => {
  it.each([
    ['SPECIMEN', 'needs-review', 'passport.specimen'],
    ['MUSTER', 'needs-review', 'passport.specimen'],
    ['CANCELLED', 'rejected', 'passport.cancelled'],
    ['ANNULÉ', 'rejected', 'passport.cancelled'],
    ['VOID', 'rejected', 'passport.cancelled'],
  ] as const)('that says %s %s', async (mark, outcome, code) => {
    const judgement = await judged(await drawPassport({ ...passport, mark }, { width: 1400 }));
    expect([judgement.outcome, codes(judgement)]).toEqual([outcome, [code]]);
    const region = judgement.findings[0]?.region;
    expect(region && Math.abs(region.x + region.width / 2 - 700)).toBeLessThan(150);
  });

  it('on a desk, too', async () => {
    const cancelled = await photograph({ ...passport, mark: 'CANCELLED' }, { width: 2000, height: 1500 });
    expect(codes(await judged(cancelled))).toEqual(['passport.cancelled']);
  });

  it.each(['DEMO', 'SAFARI', 'MARATHON'])('is not minded where the word is %s', async (mark) => {
    expect(codes(await judged(await drawPassport({ ...passport, mark }, { width: 1400 })))).toEqual([]);
  });
});
