import { describe, expect, it } from 'vitest';
import { composeZone, isZone, parseZone, type Zone } from '../../domain/index.js';
import { confidenceOf } from './confidence.js';

const lines = composeZone({
  documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F',
  expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA',
});

function zoneOf(written: readonly string[]): Zone {
  const zone = parseZone(written);
  if (!isZone(zone)) throw new Error(zone.reason);
  return zone;
}

/** Confidence in lines of which one place, counted from 1, has a rival that is half as likely as what was read. */
const confidence = (line: number, column: number, rival: string, written = lines): number =>
  confidenceOf(zoneOf(written), written.map((text, row) => ({
    text,
    score: 0,
    places: [...text].map((_, place) => ({
      alternatives: [],
      rivals: row + 1 === line && place + 1 === column ? [{ character: rival, ratio: 0.5 }] : [],
    })),
  })));

describe('confidence in a zone', () => {
  it('is that of its least certain name letter, which no check digit confirms', () => {
    expect(confidence(1, 7, 'H')).toBeCloseTo(2 / 3);
  });

  it('does not suffer from a doubt that the check digits have settled', () => {
    expect(confidence(2, 4, 'A')).toBe(1);
  });

  it('suffers from one that they cannot settle: the 6 of the number may be a G', () => {
    expect(confidence(2, 6, 'G')).toBeCloseTo(2 / 3);
  });

  it('suffers from every doubt where a check digit fails', () => {
    const failing = lines.with(1, `${lines[1]?.slice(0, 9)}9${lines[1]?.slice(10)}`);
    expect(confidence(2, 4, 'A', failing)).toBeCloseTo(2 / 3);
  });

  it('suffers from doubts about sex and nationality', () => {
    expect(confidence(2, 21, 'M')).toBeCloseTo(2 / 3);
    expect(confidence(2, 11, 'C')).toBeCloseTo(2 / 3);
  });
});
