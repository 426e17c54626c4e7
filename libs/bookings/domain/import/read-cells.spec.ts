import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readBirthDate, readDocumentNumber, readEmail, readExpiryDate, readSex } from './read-cells.js';
import { readChoice, saysNothing } from './read-choice.js';
import { readFullName, readNamePart } from './read-name.js';
import { readNationality } from './read-nationality.js';

const codes = (reading: { defects: readonly { code: string }[] }): string[] => reading.defects.map(({ code }) => code);

describe('reading a nationality', () => {
  it.each([
    ['GBR', 'GBR'], ['gbr', 'GBR'], ['GB', 'GBR'], ['de', 'DEU'], ['Germany', 'DEU'], ['Deutschland', 'DEU'], ['德国', 'DEU'], ['German', 'DEU'], ['deutsch', 'DEU'], ['Deutsche', 'DEU'], ['德国人', 'DEU'], ['GER', 'DEU'],
    ['UK', 'GBR'], ['U.K.', 'GBR'], ['British', 'GBR'], ['Großbritannien', 'GBR'], ['United Kingdom', 'GBR'], ['USA', 'USA'], ['U.S.A.', 'USA'], ['American', 'USA'], ['the Netherlands', 'NLD'], ['Holland', 'NLD'], ['Niederländer', 'NLD'],
    ['österreichisch', 'AUT'], ['Oesterreich', 'AUT'], ['Swiss', 'CHE'], ['Schweiz', 'CHE'], ['SUI', 'CHE'], ['中国', 'CHN'], ['美国', 'USA'], ['South Korea', 'KOR'], ['Korea', 'KOR'], ['DPRK', 'PRK'], ['Russland', 'RUS'], ['russian', 'RUS'],
    ['RKS', 'RKS'], ['Kosovo', 'RKS'], ['XXA', 'XXA'], ['Hong Kong', 'HKG'], ['Taiwanese', 'TWN'], ['New Zealander', 'NZL'], [' France ', 'FRA'], ['D', 'DEU'], ['GBN', 'GBN'], ['XKX', 'RKS'],
  ])('%j is %s', (cell, code) => {
    expect(readNationality(cell).value).toBe(code);
  });

  it('proposes the nearest country for what none is called', () => {
    expect(readNationality('Germnay')).toMatchObject({ value: null, defects: [{ code: 'nationality.unknown', suggestion: 'DEU' }] });
    expect(readNationality('Atlantis').defects[0]).not.toHaveProperty('suggestion');
    for (const cell of ['XYZ', 'EU', '??', 'UNK', 7, true]) expect(codes(readNationality(cell))).toEqual(['nationality.unknown']);
  });
});

describe('reading a name', () => {
  it.each([
    ['SVENSSON, Anna Maria', 'SVENSSON', 'Anna Maria'], ['Svensson , Anna', 'Svensson', 'Anna'], ['Anna Maria SVENSSON', 'SVENSSON', 'Anna Maria'], ['SVENSSON Anna', 'SVENSSON', 'Anna'],
    ['VAN DER BERG Jan', 'VAN DER BERG', 'Jan'], ['张伟', '张', '伟'], ['欧阳娜娜', '欧阳', '娜娜'], ['王小明', '王', '小明'], ['Dr. SVENSSON, Anna', 'SVENSSON', 'Anna'], ['Svensson, Ms Anna', 'Svensson', 'Anna'],
  ])('%j is told apart without doubt', (cell, surname, givenNames) => {
    expect(readFullName(cell)).toEqual({ value: { surname, givenNames }, defects: [] });
  });

  it.each([
    ['Anna Svensson', 'Svensson', 'Anna'], ['Jan van der Berg', 'van der Berg', 'Jan'], ['Ludwig von Bauer', 'von Bauer', 'Ludwig'], ['MARIA DE LA CRUZ', 'DE LA CRUZ', 'MARIA'], ['Herr Max Muster', 'Muster', 'Max'],
  ])('%j is told apart by a guess, and the guess is told', (cell, surname, givenNames) => {
    expect(readFullName(cell)).toMatchObject({ value: { surname, givenNames }, defects: [{ code: 'name.split-guessed', suggestion: `${surname}, ${givenNames}` }] });
  });

  it.each(['Madonna', '', '   ', 'Anna Sv3nsson', 'Svensson, Anna, Maria, Eva', 'x <script>', '=cmd()', `${'x'.repeat(101)}, Jo`])('%j is no name to book under', (cell) => {
    expect(readFullName(cell).value).toBeNull();
    expect(codes(readFullName(cell))[0]).toMatch(/^name\./);
  });

  it('never loses a word of a name', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
    fc.assert(fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), (words) => {
      fc.pre(!/^(mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|hr|fr|dipl|ing|mag)$/i.test(words[0] ?? ''));
      const { value } = readFullName(words.join(' '));
      expect(`${value?.givenNames} ${value?.surname}`).toBe(words.join(' '));
    }));
  });

  it('takes one part as it stands', () => {
    expect(readNamePart(" O’Brien-Smith ")).toEqual({ value: 'O’Brien-Smith', defects: [] });
    expect(codes(readNamePart(null))).toEqual(['name.missing']);
    expect(codes(readNamePart(12))).toEqual(['name.unusable']);
  });
});

describe('reading what else a row tells', () => {
  it.each([
    ['a@example.org', 'a@example.org'], ['Anna <a@example.org>', 'a@example.org'], ['mailto:a@example.org', 'a@example.org'], ['', null],
  ])('takes the address from %j', (cell, email) => {
    expect(readEmail(cell)).toEqual({ value: email, defects: [] });
  });

  it.each([
    ['a@example', undefined], ['a b@example.org', 'ab@example.org'], ['a@example,org', 'a@example.org'], ['a(at)example.org', 'a@example.org'], ['a@example.org;', 'a@example.org'], ['none', undefined], [`${'x'.repeat(250)}@example.org`, undefined],
  ])('refuses %j and proposes %j', (cell, suggestion) => {
    const { value, defects } = readEmail(cell);
    expect([value, defects[0]?.code, defects[0]?.suggestion]).toEqual([null, 'email.unusable', suggestion]);
  });

  it.each([['f', 'F'], ['Female', 'F'], ['weiblich', 'F'], ['Frau', 'F'], ['女', 'F'], ['Mr.', 'M'], ['männlich', 'M'], ['先生', 'M'], ['x', 'X'], ['divers', 'X'], ['', null]])('%j is the sex %j', (cell, sex) => {
    expect(readSex(cell)).toEqual({ value: sex, defects: [] });
  });
  it('does not guess a sex', () => {
    expect(codes(readSex('yes'))).toEqual(['sex.unknown']);
  });

  it.each([['C01X00T47', 'C01X00T47'], ['c01 x00-t47', 'C01X00T47'], ['', null]])('%j is the passport %j', (cell, number) => {
    expect(readDocumentNumber(cell)).toEqual({ value: number, defects: [] });
  });
  it('is wary of numbers that a spreadsheet has had its hands on', () => {
    expect(readDocumentNumber(12345678)).toMatchObject({ value: '12345678', defects: [{ code: 'document.number-as-number' }] });
    expect(codes(readDocumentNumber('1.23E+08'))).toEqual(['document.number-unusable']);
    expect(codes(readDocumentNumber('1234567890'))).toEqual(['document.number-unusable']);
    expect(codes(readDocumentNumber('AB'))).toEqual(['document.number-unusable']);
    expect(codes(readDocumentNumber('护照123'))).toEqual(['document.number-unusable']);
  });

  const days = { chosen: null, shown: null, today: '2026-11-22', lastDay: '2027-04-06' } as const;
  it('takes no birth that cannot be', () => {
    for (const cell of ['2026-11-23', '1899-12-31', '04.03.2999']) expect(codes(readBirthDate(cell, days))).toEqual(['birth-date.implausible']);
    expect(readBirthDate('2026-11-22', days).value).toBe('2026-11-22');
  });
  it('leaves a passport out that is over, and warns of one that will be', () => {
    expect(readExpiryDate('2026-11-21', days)).toMatchObject({ value: null, defects: [{ code: 'document.expired' }] });
    expect(readExpiryDate('2027-04-05', days)).toMatchObject({ value: '2027-04-05', defects: [{ code: 'document.expires-during-trip' }] });
    expect(readExpiryDate('2027-04-06', days)).toEqual({ value: '2027-04-06', defects: [] });
    expect(codes(readExpiryDate('2101-01-01', days))).toEqual(['date.unreadable']);
  });
});

describe('reading a choice', () => {
  const races = [{ code: '42', label: 'Marathon' }, { code: '21', label: 'Half marathon' }, { code: '10', label: '10 km' }];
  const rooms = [{ code: 'twin', label: 'Bed in a twin room' }, { code: 'single', label: 'Single room' }];
  it.each([
    ['42', '42'], [42, '42'], ['Marathon', '42'], ['42.2 km', '42'], ['42,195', '42'], ['Full Marathon', '42'], ['全马', '42'], ['Half', '21'], ['HM', '21'], ['Halbmarathon', '21'], ['半马', '21'], ['21.1km', '21'], ['10k', '10'], ['10 KM', '10'], ['10公里', '10'],
  ])('%j is the race %s', (cell, code) => {
    expect(readChoice(cell, races, 'race.not-offered').value).toBe(code);
  });
  it.each([['twin', 'twin'], ['DZ', 'twin'], ['Doppelzimmer', 'twin'], ['Single', 'single'], ['EZ', 'single'], ['单人间', 'single'], ['双人间', 'twin']])('%j is the room %s', (cell, code) => {
    expect(readChoice(cell, rooms, 'room.not-offered').value).toBe(code);
  });
  it('says what is offered instead, and what may be meant', () => {
    expect(readChoice('5 km', races, 'race.not-offered').defects[0]?.message).toBe('This departure offers: Marathon, Half marathon, 10 km.');
    expect(readChoice('sing', rooms, 'room.not-offered').defects[0]?.suggestion).toBe('Single room');
  });
  it.each(['-', 'none', 'Companion', 'Begleitung', '无', 'n/a', null])('%j runs no race', (cell) => {
    expect(saysNothing(cell)).toBe(true);
  });
});
