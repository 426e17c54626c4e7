import { describe, expect, it } from 'vitest';
import { finding } from './finding.js';
import type { FindingCode } from './findings-catalogue.js';
import { judgePage, judgeQuality } from './judge-quality.js';
import type { PictureQuality } from './picture-quality.js';

const at = (x: number) => ({ x, y: 800, width: 100, height: 40 });

const fine: PictureQuality = {
  picture: { width: 1600, height: 1200 }, zone: { x: 100, y: 800, width: 1300, height: 120 }, pitch: 29, gaps: [],
  text: { legible: 0, region: { x: 90, y: 60, width: 1330, height: 870 } },
  sharpness: { edgeWidth: 0.07, edgePixels: 3.5, directed: 1.1 }, light: 220, marks: [],
};
const noZone: PictureQuality = { ...fine, zone: null, pitch: null, sharpness: { edgeWidth: 0.06, edgePixels: 3, directed: 1.3 } };

const soft = (edgeWidth: number, directed = 1.1, edgePixels = 12) => ({ sharpness: { edgeWidth, directed, edgePixels } });

const advice = (quality: Partial<PictureQuality>, trouble: FindingCode = 'mrz.uncertain'): FindingCode[] =>
  judgeQuality({ ...fine, ...quality }, [finding(trouble)]).map(({ code }) => code);

describe('advice on a picture', () => {
  it.each([
    ['image.blurred', soft(0.2)],
    ['image.moved', soft(0.1, 2.4)],
    ['image.dark', { light: 20 }],
    ['image.zone-too-small', { pitch: 7 }],
    ['image.glare', { gaps: [{ kind: 'glare', region: at(300) }] }],
    ['image.zone-covered', { gaps: [{ kind: 'covered', region: at(300) }] }],
    ['image.cut-off', { gaps: [{ kind: 'cut-off', region: at(300) }] }],
  ] as [FindingCode, Partial<PictureQuality>][])('says %s', (code, quality) => {
    expect(advice(quality)).toEqual([code]);
  });

  it('is not given on a fine picture, whatever the trouble', () => {
    expect(advice({})).toEqual([]);
  });

  it.each(['name.differs', 'passport.expired', 'mrz.states-differ'] as const)('is not given where %s, which no picture mends', (trouble) => {
    expect(advice({ ...soft(0.4), light: 10 }, trouble)).toEqual([]);
  });

  it('is not given on a picture that was read without trouble, however bad', () => {
    expect(judgeQuality({ ...fine, ...soft(0.4), light: 10 }, [])).toEqual([]);
  });

  it.each(['mrz.check-digit', 'mrz.corrected', 'mrz.uncertain', 'mrz.not-found'] as const)('is given beside %s', (trouble) => {
    expect(advice(soft(0.4), trouble)).toEqual(['image.blurred']);
  });

  it('names two faults at most, and light before focus', () => {
    expect(advice({ ...soft(0.4), light: 20, pitch: 6, gaps: [{ kind: 'glare', region: at(0) }] })).toEqual(['image.dark', 'image.blurred']);
  });

  it('does not call what is only small blurred', () => {
    expect(advice({ ...soft(0.2, 1.1, 1.8), pitch: 6 })).toEqual(['image.zone-too-small']);
  });

  it('says once what shows in several places, around them all', () => {
    const gaps = [{ kind: 'glare', region: at(300) }, { kind: 'glare', region: { ...at(500), y: 870 } }] as const;
    const [only, ...rest] = judgeQuality({ ...fine, gaps }, [finding('mrz.uncertain')]);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ code: 'image.glare', severity: 'info', region: { x: 300, y: 800, width: 300, height: 110 } });
  });

  it('shows the zone where the whole picture is at fault, or the text where no zone was found', () => {
    expect(judgeQuality({ ...fine, light: 20 }, [finding('mrz.uncertain')])[0]?.region).toEqual(fine.zone);
    expect(judgeQuality({ ...noZone, light: 20 }, [finding('mrz.not-found')])[0]?.region).toEqual(fine.text.region);
  });
});

describe('what a picture without a zone shows', () => {
  it('is the wrong page where there are words, and no document where there are none', () => {
    expect(judgePage({ ...noZone, text: { legible: 2, region: null } })).toBe('page.wrong-page');
    expect(judgePage({ ...noZone, text: { legible: 1, region: null } })).toBe('page.no-document');
    expect(judgePage({ ...noZone, sharpness: null })).toBe('page.no-document');
  });

  it.each([
    ['parts of a zone show', { zone: fine.zone }],
    ['it is too dark to tell', { light: 15 }],
    ['it is too blurred to tell', soft(0.5)],
    ['it is blurred, with words that show', { ...soft(0.15), text: { legible: 1, region: null } }],
    ['the phone moved', soft(0.3, 3)],
    ['its text is too far away', { ...soft(0.5), text: { legible: 0, region: { x: 700, y: 500, width: 120, height: 90 } } }],
  ] as [string, Partial<PictureQuality>][])('is not said where %s', (_, quality) => {
    expect(judgePage({ ...noZone, ...quality })).toBe('mrz.not-found');
  });

  it('is a soft landscape no more than a sharp one: less is asked of a picture without words', () => {
    expect(judgePage({ ...noZone, ...soft(0.2) })).toBe('page.no-document');
  });
});
