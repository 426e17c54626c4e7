import { describe, expect, it } from 'vitest';
import { composeZone, type ZoneContent } from '../zone/compose-zone.js';
import { isZone, parseZone } from '../zone/parse-zone.js';
import { compare, type TypedAnswers } from './compare.js';

const holder: ZoneContent = {
  documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F',
  expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA MARIA',
};
const typed: TypedAnswers = {
  surname: 'Walker', givenNames: 'Anna Maria', nationality: 'GBR', birthDate: '1984-08-12', documentNumber: '123456782', sex: 'F',
  expiryDate: '2034-02-28',
};

function findings(content: Partial<ZoneContent>, answers: Partial<TypedAnswers> = {}) {
  const zone = parseZone(composeZone({ ...holder, ...content }));
  if (!isZone(zone)) throw new Error(zone.reason);
  return compare(zone.fields, { ...typed, ...answers }).map(({ code, field, expected, found }) => ({ code, field, expected, found }));
}

describe('answers compared with a zone', () => {
  it('have no finding where all agree', () => {
    expect(findings({})).toEqual([]);
  });

  it.each([
    ['name.differs', 'name', { surname: 'Smith' }, 'Smith, Anna Maria', 'WALKER, ANNA MARIA'],
    ['name.spelling-variant', 'name', { surname: 'Anna Maria', givenNames: 'Walker' }, 'Anna Maria, Walker', 'WALKER, ANNA MARIA'],
    ['name.incomplete', 'name', { givenNames: 'Maria' }, 'Walker, Maria', 'WALKER, ANNA MARIA'],
    ['nationality.differs', 'nationality', { nationality: 'FRA' }, 'FRA', 'GBR'],
    ['birth-date.differs', 'birthDate', { birthDate: '1984-12-08' }, '1984-12-08', '840812'],
    ['document-number.differs', 'documentNumber', { documentNumber: '12345678G' }, '12345678G', '123456782'],
    ['expiry-date.differs', 'expiryDate', { expiryDate: '2034-02-27' }, '2034-02-27', '340228'],
    ['sex.differs', 'sex', { sex: 'X' }, 'X', 'F'],
  ] as [string, string, TypedAnswers, string, string][])('%s: with both values of %s, after %j', (code, field, answers, expected, found) => {
    expect(findings({}, answers)).toEqual([{ code, field, expected, found }]);
  });

  it('agree about a number written with blanks, hyphens or small letters', () => {
    expect(findings({ documentNumber: 'AB1234567' }, { documentNumber: ' ab-123 4567 ' })).toEqual([]);
  });
});

describe('nationality', () => {
  it.each([
    ['D', 'DEU'], ['RKS', 'RKS'], ['RKS', 'XKX'], ['RKS', 'XKK'], ['GBN', 'GBN'], ['XXA', 'XXA'], ['GBR', 'GBR'],
  ])('%s in the zone agrees with %s in the answers', (read, answered) => {
    expect(findings({ nationality: read }, { nationality: answered })).toEqual([]);
  });

  it.each([
    ['GBN', 'GBR'], ['GBD', 'GBR'], ['GBO', 'GBR'], ['GBP', 'GBR'], ['GBS', 'GBR'], ['GBR', 'GBN'], ['XXA', 'DEU'], ['XXB', 'SYR'],
    ['XXC', 'AFG'], ['XXX', 'DEU'], ['UNO', 'FRA'], ['UNK', 'RKS'], ['XOM', 'ITA'], ['EUE', 'FRA'], ['SRB', 'RKS'], ['D', 'DNK'],
  ])('%s in the zone differs from %s in the answers: rules may tell the two apart', (read, answered) => {
    expect(findings({ nationality: read }, { nationality: answered })).toEqual([
      { code: 'nationality.differs', field: 'nationality', expected: answered, found: read },
    ]);
  });
});

describe('a date of birth of which parts are unknown', () => {
  it.each([
    { year: 84, month: 8, day: null }, { year: 84, month: null, day: null }, { year: null, month: null, day: null },
  ])('agrees as far as it goes: %j', (birthDate) => {
    expect(findings({ birthDate })).toMatchObject([{ code: 'birth-date.partial', expected: '1984-08-12' }]);
  });

  it('agrees as far as it goes where the issuer wrote zeros', () => {
    expect(findings({ birthDate: '1984-08-00' })).toMatchObject([{ code: 'birth-date.partial', found: '840800' }]);
  });

  it.each([
    { year: 84, month: 7, day: null }, { year: 85, month: null, day: null }, { year: null, month: null, day: 13 },
  ])('differs where a known part does: %j', (birthDate) => {
    expect(findings({ birthDate })).toMatchObject([{ code: 'birth-date.differs', expected: '1984-08-12' }]);
  });

  it('differs where it cannot be', () => {
    expect(findings({ birthDate: '1984-13-12' })).toMatchObject([{ code: 'birth-date.differs', found: '841312' }]);
  });
});
