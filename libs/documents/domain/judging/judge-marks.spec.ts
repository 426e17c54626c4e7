import { describe, expect, it } from 'vitest';
import { composeZone, type ZoneContent } from '../zone/compose-zone.js';
import { isZone, parseZone } from '../zone/parse-zone.js';
import type { FindingCode } from './findings-catalogue.js';
import { judgeMarks } from './judge-marks.js';
import { markIn } from './marks.js';
import type { Mark } from './picture-quality.js';

const holder: ZoneContent = {
  documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F',
  expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA',
};
const region = { x: 1, y: 2, width: 3, height: 4 };

function marked(content: Partial<ZoneContent>, marks: readonly Mark[] = []): FindingCode[] {
  const zone = parseZone(composeZone({ ...holder, ...content }));
  if (!isZone(zone)) throw new Error(zone.reason);
  return judgeMarks(zone.fields, marks).map(({ code }) => code);
}

describe('a word across a page', () => {
  it.each(['SPECIMEN', 'MUSTER', 'PECIMEN', 'SPECIME', 'SPECIMENSPECIMEN', '样本'])('%s says that it is a specimen', (text) => {
    expect(markIn(text)).toBe('specimen');
  });

  it.each(['CANCELLED', 'CANCELLE', 'ANNULE', 'VOID', 'VOIDVOIDVOID', '作废'])('%s says that it is cancelled', (text) => {
    expect(markIn(text)).toBe('cancelled');
  });

  it.each(['', 'PASSPORT', 'AVOID', 'VOI', 'OID', 'MUSTE', 'MUSTERMANN', 'CANCEL', 'DEMO', 'DEMONSTRATIONONLY', 'SPECI', 'CANCELLEDX'])('%j says nothing', (text) => {
    expect(markIn(text)).toBeUndefined();
  });
});

describe('a document that says that it is worth nothing', () => {
  it('is told of with the word and its place', () => {
    expect(marked({}, [{ kind: 'cancelled', word: 'CANCELLED', region }])).toEqual(['passport.cancelled']);
    expect(marked({}, [{ kind: 'specimen', word: 'MUSTER', region }])).toEqual(['passport.specimen']);
  });

  it.each([
    { surname: 'SPECIMEN', givenNames: 'SVEN' }, { surname: 'MUSTERMANN', givenNames: 'ERIKA' }, { surname: 'NOVAK', givenNames: 'VZOR' },
    { surname: 'ERIKSSON', givenNames: 'ANNA MARIA', documentNumber: 'L898902C3' }, { surname: 'MARTIN', givenNames: 'SARAH', documentNumber: 'ZE000509' },
  ])('is known by its holder: %j', (content) => {
    expect(marked(content)).toEqual(['passport.specimen']);
  });

  it('is told of once where both say so', () => {
    expect(marked({ surname: 'SPECIMEN' }, [{ kind: 'specimen', word: 'SPECIMEN', region }])).toEqual(['passport.specimen']);
  });

  it.each([
    { surname: 'ERIKSSON', givenNames: 'ANNA MARIA' }, { surname: 'MARTIN', givenNames: 'SARAH' }, { surname: 'MUSTER', givenNames: 'HANS' },
    { surname: 'WALKER', givenNames: 'ANNA', documentNumber: 'L898902C3' },
  ])('is not made of people who share a name with a specimen: %j', (content) => {
    expect(marked(content)).toEqual([]);
  });
});
