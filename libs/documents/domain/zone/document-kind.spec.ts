import { describe, expect, it } from 'vitest';
import { composeZone } from './compose-zone.js';
import { documentKind, type DocumentKind, type Standing, standingOf } from './document-kind.js';
import { isZone, parseZone } from './parse-zone.js';
import type { ZoneFormat } from './zone.js';

function kindOf(documentCode: string, issuingState = 'GBR', format: ZoneFormat = 'TD3'): DocumentKind {
  const zone = parseZone(
    composeZone(
      {
        documentCode, issuingState, nationality: issuingState, documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F',
        expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA',
      },
      format,
    ),
  );
  if (!isZone(zone)) throw new Error(zone.reason);
  return documentKind(zone);
}

describe('kind of a document', () => {
  it.each([
    ['P', 'passport', 'ordinary'],
    ['PP', 'passport', 'ordinary'],
    ['PE', 'emergency-passport', 'special'],
    ['PD', 'diplomatic-passport', 'special'],
    ['PO', 'official-passport', 'special'],
    ['PR', 'refugee-passport', 'special'],
    ['PT', 'alien-passport', 'special'],
    ['PS', 'stateless-passport', 'special'],
    ['PL', 'laissez-passer', 'special'],
    ['PM', 'military-passport', 'special'],
    ['PU', 'emergency-travel-document', 'special'],
  ] as [string, DocumentKind, Standing][])('%s is a %s of %s standing (ICAO Doc 9303-4 §4.4)', (code, kind, standing) => {
    expect(kindOf(code)).toBe(kind);
    expect(standingOf(kind)).toBe(standing);
  });

  it.each(['PA', 'PB', 'PC', 'PG', 'PN', 'PX'])('%s, which is on no list, is a passport: before 2026 the letter was free', (code) => {
    expect(kindOf(code)).toBe('passport');
  });

  it.each([
    ['PO', 'CHN'], ['PM', 'KOR'], ['PS', 'KOR'],
  ])('%s of %s is an ordinary passport, as before the letters were harmonised', (code, state) => {
    expect(kindOf(code, state)).toBe('passport');
    expect(kindOf('PD', state)).toBe('diplomatic-passport');
  });

  it.each([
    ['I', 'TD1', 'card'], ['ID', 'TD2', 'card'], ['AR', 'TD1', 'card'], ['C1', 'TD1', 'card'], ['AC', 'TD1', 'crew-member-certificate'],
    ['P', 'TD2', 'card'], ['I', 'TD3', 'card'], ['V', 'MRV-A', 'visa'], ['VN', 'MRV-B', 'visa'],
  ] as [string, ZoneFormat, DocumentKind][])('%s in the size %s is a %s, and no passport', (code, format, kind) => {
    expect(kindOf(code, 'GBR', format)).toBe(kind);
    expect(standingOf(kind)).toBe('none');
  });

  it('is an emergency travel document on a single sheet, too', () => {
    expect(kindOf('PU', 'GBR', 'TD2')).toBe('emergency-travel-document');
    expect(kindOf('PU', 'GBR', 'TD1')).toBe('card');
  });
});
