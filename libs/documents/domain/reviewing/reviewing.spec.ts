import { describe, expect, it } from 'vitest';
import { finding } from '../judging/finding.js';
import { composeZone } from '../zone/compose-zone.js';
import { isZone, parseZone } from '../zone/parse-zone.js';
import type { Zone } from '../zone/zone.js';
import { sameFindings } from './decision.js';
import { readerErrors } from './reader-errors.js';
import { reportOnReader } from './reader-report.js';
import { obstaclesTo } from './true-lines.js';

const content = {
  documentCode: 'P', issuingState: 'SWE', nationality: 'SWE', documentNumber: 'AA1234567', surname: 'ERIKSSON', givenNames: 'ANNA',
  birthDate: '1988-07-14', sex: 'F', expiryDate: '2033-05-01',
} as const;
const today = '2026-11-22';
const truth = composeZone(content);
const zoneOf = (lines: readonly string[]): Zone => {
  const zone = parseZone(lines);
  if (!isZone(zone)) throw new Error(zone.reason);
  return zone;
};
const misread = (line: number, column: number, as: string): string[] =>
  truth.map((text, at) => (at + 1 === line ? `${text.slice(0, column - 1)}${as}${text.slice(column)}` : text));

describe('where the reader was wrong', () => {
  it.each([
    { line: 1, column: 6, as: '3', part: 'names' },
    { line: 1, column: 3, as: '5', part: 'issuingState' },
    { line: 2, column: 1, as: '4', part: 'documentNumber' },
    { line: 2, column: 10, as: 'B', part: 'checkDigit' },
    { line: 2, column: 14, as: 'B', part: 'birthDate' },
    { line: 2, column: 21, as: '<', part: 'sex' },
    { line: 2, column: 44, as: 'O', part: 'checkDigit' },
  ])('is told by place and field: $part', ({ line, column, as, part }) => {
    const read = misread(line, column, as);
    expect(readerErrors(read, truth)).toEqual([{ line, column, read: as, truth: truth[line - 1]?.[column - 1], part }]);
  });

  it('is nowhere in a reading that is right, and cannot be told of lines of another shape', () => {
    expect(readerErrors(truth, truth)).toEqual([]);
    expect(readerErrors(null, truth)).toBeNull();
    expect(readerErrors([truth[0] ?? ''], truth)).toBeNull();
    expect(readerErrors([`${truth[0]}<`, truth[1] ?? ''], truth)).toBeNull();
  });

  it('is counted by characters, fields and certainty, corrections apart', () => {
    const correction = { line: 1, column: 6, from: '3', to: 'E' };
    const report = reportOnReader([
      { read: misread(1, 6, '3'), corrections: [], confidence: 0.85, truth },
      { read: misread(1, 6, '3'), corrections: [correction], confidence: 0.4, truth },
      { read: truth, corrections: [correction], confidence: 1, truth },
      { read: null, corrections: [], confidence: 0, truth },
    ]);
    expect(report).toMatchObject({ compared: 4, exact: 1, unread: 1, corrected: { right: 1, wrong: 1 } });
    expect(report.characters).toEqual([{ read: '3', truth: 'E', count: 2 }]);
    expect(report.parts).toEqual([{ part: 'names', count: 2 }]);
    expect(report.bands.map(({ compared, wrong }) => [compared, wrong])).toEqual([[2, 2], [0, 0], [1, 1], [0, 0], [1, 0]]);
  });
});

describe('what an officer cannot set aside', () => {
  it('is no passport, a specimen, or a file with a virus, whoever read the zone', () => {
    const card = composeZone({ ...content, documentCode: 'V' });
    expect(obstaclesTo(zoneOf(card), [], today)).toEqual(['passport.not-a-passport']);
    const specimen = composeZone({ ...content, issuingState: 'UTO' });
    expect(obstaclesTo(zoneOf(specimen), [], today)).toEqual(['passport.specimen']);
    expect(obstaclesTo(zoneOf(truth), [finding('image.infected')], today)).toEqual(['image.infected']);
    expect(obstaclesTo(zoneOf(truth), [finding('passport.specimen')], today)).toEqual(['passport.specimen']);
  });

  it('is nothing that a machine may have seen wrongly', () => {
    const findings = [finding('passport.expired', { field: 'expiryDate' }), finding('name.differs'), finding('mrz.not-found'), finding('image.blurred')];
    expect(obstaclesTo(zoneOf(truth), findings, today)).toEqual([]);
  });

  it('is not what the reader took from characters that are others', () => {
    const findings = [finding('passport.not-a-passport', { field: 'documentCode', found: 'F' }), finding('passport.specimen', { field: 'issuingState', found: 'UTO' }), finding('mrz.not-icao')];
    expect(obstaclesTo(zoneOf(truth), findings, today)).toEqual([]);
  });
});

describe('the same findings', () => {
  const [differs, blurred] = [finding('name.differs', { field: 'name', expected: 'A', found: 'B' }), finding('image.blurred')];

  it('are the same in another order, and in other words', () => {
    expect(sameFindings([differs, blurred], [{ ...blurred, message: 'New words.' }, differs])).toBe(true);
  });

  it('are others with another value, or one more', () => {
    expect(sameFindings([differs], [{ ...differs, expected: 'C' }])).toBe(false);
    expect(sameFindings([differs], [differs, blurred])).toBe(false);
  });
});
