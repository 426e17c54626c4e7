import { describe, expect, it } from 'vitest';
import { composeZone } from './compose-zone.js';
import { checksHold, isZone, parseZone } from './parse-zone.js';
import type { Zone } from './zone.js';

function parsed(lines: readonly string[]): Zone {
  const zone = parseZone(lines);
  if (!isZone(zone)) throw new Error(zone.reason);
  return zone;
}

describe('a zone that we write', () => {
  it('is the specimen of ICAO Doc 9303-4, given its fields', () => {
    expect(
      composeZone({
        documentCode: 'P', issuingState: 'UTO', nationality: 'UTO', documentNumber: 'L898902C3', birthDate: '1974-08-12',
        sex: 'F', expiryDate: '2012-04-15', surname: 'ERIKSSON', givenNames: 'ANNA MARIA', optionalData: 'ZE184226B',
      }),
    ).toEqual(['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']);
  });

  it('passes every check with a G for a 6 in its number: nothing in the zone shows that it is wrong', () => {
    const written = {
      documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', birthDate: '1990-01-02', sex: 'M', expiryDate: '2030-01-02',
      surname: 'A', givenNames: 'B', documentNumber: '123456782',
    } as const;
    const lines = composeZone(written);
    const changed = lines.with(1, lines[1]?.replace('123456782', '12345G782') ?? '');
    expect(checksHold(parsed(changed))).toBe(true);
  });

  it('cuts a name that is too long, and says so when read', () => {
    const lines = composeZone({
      documentCode: 'P', issuingState: 'THA', nationality: 'THA', documentNumber: 'AA1234567', birthDate: '1990-01-02', sex: 'M',
      expiryDate: '2030-01-02', surname: 'NILAVADHANANANDA', givenNames: 'CHAYAPA DEJTHAMRONG KRASUANG',
    });
    expect(lines[0]).toBe('P<THANILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K');
    expect(parsed(lines).fields.nameTruncated).toBe(true);
  });

  it('is not written when a text has no room', () => {
    const base = {
      documentCode: 'P', issuingState: 'THA', nationality: 'THA', birthDate: '1990-01-02', sex: 'M', expiryDate: '2030-01-02',
      surname: 'A', givenNames: 'B', documentNumber: 'AA1234567',
    } as const;
    expect(() => composeZone({ ...base, documentNumber: 'AA12345678' })).toThrow(RangeError);
    expect(() => composeZone({ ...base, nationality: 'THAI' })).toThrow(RangeError);
    expect(() => composeZone({ ...base, optionalData2: '1' })).toThrow(RangeError);
    expect(() => composeZone({ ...base, documentCode: 'I', documentNumber: 'A'.repeat(23) }, 'TD1')).toThrow(RangeError);
    expect(() => composeZone({ ...base, documentCode: 'I', documentNumber: 'A'.repeat(15) }, 'TD2')).toThrow(RangeError);
  });
});
