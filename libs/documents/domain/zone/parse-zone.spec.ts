import { describe, expect, it } from 'vitest';
import { checksHold, isZone, parseZone } from './parse-zone.js';
import type { Zone } from './zone.js';

function zone(...lines: string[]): Zone {
  const result = parseZone(lines);
  if (!isZone(result)) throw new Error(`no zone: ${result.reason}`);
  return result;
}

const failing = (...lines: string[]): string[] =>
  zone(...lines).checks.filter((check) => !check.holds).map((check) => check.name);

const SPECIMEN = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const;

describe('zone of a passport (TD3)', () => {
  it('gives every field of the specimen of ICAO Doc 9303-4', () => {
    const read = zone(...SPECIMEN);
    expect(read.format).toBe('TD3');
    expect(read.fields).toMatchObject({
      documentCode: 'P', issuingState: 'UTO', nationality: 'UTO', documentNumber: 'L898902C3', sex: 'F',
      surname: 'ERIKSSON', givenNames: 'ANNA MARIA', nameTruncated: false, optionalData: 'ZE184226B',
    });
    expect(read.fields.birthDate).toMatchObject({ year: 74, month: 8, day: 12, possible: true });
    expect(read.fields.expiryDate).toMatchObject({ year: 12, month: 4, day: 15, possible: true });
    expect(checksHold(read)).toBe(true);
  });

  it.each([
    ['documentNumber', 'L898902C37UTO7408122F1204159ZE184226B<<<<<10'],
    ['birthDate', 'L898902C36UTO7408120F1204159ZE184226B<<<<<10'],
    ['expiryDate', 'L898902C36UTO7408122F1204150ZE184226B<<<<<10'],
    ['optionalData', 'L898902C36UTO7408122F1204159ZE184226B<<<<<00'],
  ])('names a failing %s check, and the composite with it', (name, second) => {
    expect(failing(SPECIMEN[0], second)).toEqual([name, 'composite']);
  });

  it('names a composite that fails alone', () => {
    expect(failing(SPECIMEN[0], 'L898902C36UTO7408122F1204159ZE184226B<<<<<19')).toEqual(['composite']);
  });

  it('takes a filler or a zero as the check digit of empty optional data', () => {
    expect(failing('P<AUSMCCABE<<NICOLE<SANDRA<<<<<<<<<<<<<<<<<<', 'L4041765<4AUS8211169F1305218<<<<<<<<<<<<<<00')).toEqual([]);
    expect(failing('P<AUSMCCABE<<NICOLE<SANDRA<<<<<<<<<<<<<<<<<<', 'L4041765<4AUS8211169F1305218<<<<<<<<<<<<<<<0')).toEqual([]);
  });

  it('gives the composite digit that ICAO Doc 9303-3, appendix A, works out (example 3)', () => {
    expect(failing('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<08')).toEqual([]);
  });

  it('takes a filler as no check digit where there are data to check', () => {
    expect(failing(SPECIMEN[0], 'L898902C36UTO7408122F1204159ZE184226B<<<<<<0')).toContain('optionalData');
  });

  it('reads the harmonised document codes and the German code of one letter', () => {
    const { fields } = zone('PPD<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<', 'C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4');
    expect(fields).toMatchObject({ documentCode: 'PP', issuingState: 'D', nationality: 'D' });
  });
});

describe('zones of cards and visas', () => {
  it('reads TD1 with its fields over three lines', () => {
    const read = zone('I<SWE59000002<8198703142391<<<', '8703145M1701027SWE<<<<<<<<<<<8', 'SPECIMEN<<SVEN<<<<<<<<<<<<<<<<');
    expect(read.format).toBe('TD1');
    expect(read.fields).toMatchObject({
      documentNumber: '59000002', optionalData: '198703142391', nationality: 'SWE', surname: 'SPECIMEN', givenNames: 'SVEN',
    });
    expect(checksHold(read)).toBe(true);
  });

  it('reads TD2', () => {
    const read = zone('I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6');
    expect(read).toMatchObject({ format: 'TD2', fields: { documentNumber: 'D23145890' } });
    expect(checksHold(read)).toBe(true);
  });

  it('knows visas by their first letter, in both sizes, and asks them for no composite', () => {
    const large = zone('V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<');
    const small = zone('V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<');
    expect([large.format, small.format]).toEqual(['MRV-A', 'MRV-B']);
    expect(large.fields.optionalData).toBe('6ZE184226B');
    expect(large.checks.map((check) => check.name)).toEqual(['documentNumber', 'birthDate', 'expiryDate']);
    expect([large, small].every(checksHold)).toBe(true);
  });

  it('gives the composite digits that ICAO Doc 9303-3, appendix A, works out (examples 4 and 5)', () => {
    expect(failing('I<YTOD231458907<<<<<<<<<<<<<<<', '3407127M9507122YTO<<<<<<<<<<<2', 'STEVENSON<<PETER<<<<<<<<<<<<<<')).toEqual([]);
    expect(failing('I<YTOSTEVENSON<<PETER<<<<<<<<<<<<<<<', 'HA672242<6YTO5802254M9601086<<<<<<<8')).toEqual([]);
  });

  it('reads an emergency travel document on a single sheet of the size of TD2 (Doc 9303-8, appendix B)', () => {
    const read = zone('PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F2606277<<<<<<<8');
    expect(read).toMatchObject({ format: 'TD2', fields: { documentCode: 'PU', surname: 'ERIKSSON' } });
    expect(checksHold(read)).toBe(true);
  });

  it('names the failing checks of a card', () => {
    expect(failing('I<SWE59000002<0198703142391<<<', '8703145M1701027SWE<<<<<<<<<<<8', 'SPECIMEN<<SVEN<<<<<<<<<<<<<<<<'))
      .toEqual(['documentNumber', 'composite']);
  });
});

describe('what is no zone', () => {
  it.each([
    ['no lines', []],
    ['one line', [SPECIMEN[0]]],
    ['a line too short by one', [SPECIMEN[0], SPECIMEN[1].slice(1)]],
    ['three lines of 44', [...SPECIMEN, SPECIMEN[1]]],
    ['two lines of 30', ['I<SWE59000002<8198703142391<<<', '8703145M1701027SWE<<<<<<<<<<<8']],
  ])('%s: wrong shape', (_, lines) => {
    expect(parseZone(lines)).toEqual({ reason: 'wrong-shape' });
  });

  it.each(['p', ' ', 'Ä', '-', '\n'])('the character %j', (character) => {
    expect(parseZone([SPECIMEN[0], character + SPECIMEN[1].slice(1)])).toEqual({ reason: 'wrong-character' });
  });
});
