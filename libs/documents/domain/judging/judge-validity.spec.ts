import { describe, expect, it } from 'vitest';
import { composeZone, type ZoneContent } from '../zone/compose-zone.js';
import { isZone, parseZone } from '../zone/parse-zone.js';
import type { ZoneFormat } from '../zone/zone.js';
import { judgeValidity } from './judge-validity.js';

const trip = { endsOn: '2026-04-10', passportValidityMonths: 6, today: '2026-03-01' };

function codes(content: Partial<ZoneContent>, format: ZoneFormat = 'TD3'): string[] {
  const zone = parseZone(
    composeZone(
      {
        documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F',
        expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA', ...content,
      },
      format,
    ),
  );
  if (!isZone(zone)) throw new Error(zone.reason);
  return judgeValidity(zone, trip).map(({ code }) => code);
}

describe('a document to travel with', () => {
  it.each(['P', 'PP', 'PA', 'PN'])('%s is an ordinary passport', (documentCode) => {
    expect(codes({ documentCode })).toEqual([]);
  });

  it.each(['PD', 'PE', 'PL', 'PM', 'PO', 'PR', 'PS', 'PT', 'PU'])('%s is for a person to look at, whatever its validity', (documentCode) => {
    expect(codes({ documentCode })).toEqual(['passport.special-kind']);
    expect(codes({ documentCode, expiryDate: '2026-02-28' })).toEqual(['passport.special-kind', 'passport.expired']);
  });

  it('needs a person where nobody can say until when it is valid', () => {
    const [first = '', second = ''] = composeZone({
      documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F', expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA',
    });
    const zone = parseZone([first, `${second.slice(0, 21)}34<<<<${second.slice(27)}`]);
    expect(isZone(zone) && judgeValidity(zone, trip).map(({ code }) => code)).toEqual(['passport.expiry-unknown']);
  });

  it('may be an emergency travel document of one sheet', () => {
    expect(codes({ documentCode: 'PU' }, 'TD2')).toEqual(['passport.special-kind']);
  });

  it.each([
    ['ID', 'TD1'], ['I', 'TD2'], ['P', 'TD2'], ['AC', 'TD1'], ['V', 'MRV-A'], ['V', 'MRV-B'],
  ] as [string, ZoneFormat][])('is no %s in the size %s', (documentCode, format) => {
    expect(codes({ documentCode }, format)).toEqual(['passport.not-a-passport']);
  });
});
