import { describe, expect, it } from 'vitest';
import { checkDigit } from './check-digit.js';
import { composeZone } from './compose-zone.js';
import { layouts } from './layouts.js';
import { checksHold, isZone, parseZone } from './parse-zone.js';
import type { Zone, ZoneFormat } from './zone.js';

function zone(...lines: string[]): Zone {
  const result = parseZone(lines);
  if (!isZone(result)) throw new Error(`no zone: ${result.reason}`);
  return result;
}

const failing = (...lines: string[]): string[] => zone(...lines).checks.filter((check) => !check.holds).map((check) => check.name);

const content = {
  documentCode: 'I', issuingState: 'BEL', nationality: 'BEL', birthDate: '1984-08-12', sex: 'F', expiryDate: '2034-02-28',
  surname: 'WALKER', givenNames: 'ANNA',
} as const;

describe('a document number of more than nine characters', () => {
  it('runs on into the optional data of TD1 (ICAO Doc 9303-5, appendix)', () => {
    const read = zone('I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<<<<<<<<<<<<<<');
    expect(read.fields).toMatchObject({ documentNumber: 'D23145890734', optionalData: '' });
    expect(checksHold(read)).toBe(true);
  });

  it('runs on into the optional data of TD2', () => {
    const read = zone('I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<8');
    expect(read.fields.documentNumber).toBe('D23145890734');
    expect(checksHold(read)).toBe(true);
  });

  it.each(['TD1', 'TD2'] as ZoneFormat[])('is checked with the filler in the digit\'s place left out or counted, in %s', (format) => {
    const number = '59000000012';
    const left = checkDigit(number);
    const counted = checkDigit('590000000<12');
    expect(left).not.toBe(counted);
    const lines = composeZone({ ...content, documentNumber: number }, format);
    const at = lines.findIndex((line) => line.includes(`12${left}<`));
    const other = lines.with(at, lines[at]?.replace(`12${left}<`, `12${counted}<`) ?? '');
    expect(failing(...lines)).toEqual([]);
    expect(failing(...other)).toEqual(['composite']);
    expect(zone(...other).fields.documentNumber).toBe(number);
    expect(failing(...lines.with(at, lines[at]?.replace(`12${left}<`, `129<`) ?? ''))).toEqual(['documentNumber', 'composite']);
  });

  it('leaves other optional data behind a filler', () => {
    const read = zone(...composeZone({ ...content, documentNumber: 'AB1234567890', optionalData: '42A' }, 'TD1'));
    expect(read.fields).toMatchObject({ documentNumber: 'AB1234567890', optionalData: '42A' });
    expect(checksHold(read)).toBe(true);
  });

  it('is refused with the wrong digit behind it', () => {
    expect(failing('I<UTOD23145890<7340<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<<<<<<<<<<<<<<'))
      .toContain('documentNumber');
  });

  it('is not looked for behind a number that is not full, nor where only a digit follows', () => {
    const short = zone('I<UTOD2314589<<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<<<<<<<<<<<<<<');
    const none = zone('I<UTOD23145890<7<<<<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<<<<<<<<<<<<<<');
    expect([short.fields.documentNumber, none.fields.documentNumber]).toEqual(['D2314589', 'D23145890']);
    expect([checksHold(short), checksHold(none)]).toEqual([false, false]);
  });

  it('has no room in passports and visas, which keep nine (Doc 9303-7 §4.2.2, note j)', () => {
    for (const format of ['TD3', 'MRV-A', 'MRV-B'] as const) {
      expect(layouts[format].longNumbers).toBe(false);
      expect(() => composeZone({ ...content, documentNumber: 'AB12345678' }, format)).toThrow(RangeError);
    }
  });
});
