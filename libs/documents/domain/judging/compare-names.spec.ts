import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readNames, transliterate, writeNames } from '#kernel';
import { compareNames } from './compare-names.js';

const agreement = (zone: [surname: string, givenNames: string], typed: [surname: string, givenNames: string], nameTruncated = false) =>
  compareNames({ surname: zone[0], givenNames: zone[1], nameTruncated }, { surname: typed[0], givenNames: typed[1] });

describe('names compared', () => {
  it.each([
    ['MUELLER', 'Müller'], ['MULLER', 'Müller'], ['MUXXLLER', 'Müller'], ['MUELLER', 'Mu\u0308ller'], ['MUELLER', 'MÜLLER'],
    ['AABERG', 'Åberg'], ['SOERENSEN', 'Sørensen'], ['AEGIR', 'Ægir'], ['GROSS', 'Groß'], ['NUNEZ', 'Núñez'], ['NUNXXEZ', 'Nuñez'],
    ['THORSDOTTIR', 'Þorsdóttir'], ['LODZ', 'Łódź'], ['OBRIEN', "O'Brien"], ['OBRIEN', 'O’Brien'], ['SMITH JONES', 'Smith-Jones'],
    ['SMITHJONES', 'Smith Jones'], ['VAN DER BERG', 'van der Berg'], ['HALAS', 'Hâlaş'], ['DORDEVIC', 'Đorđević'],
  ])('%s is how a zone may write %s (Doc 9303-3 §6)', (zone, typed) => {
    expect(agreement([zone, 'ANNA'], [typed, 'Anna'])).toBe('same');
  });

  it.each([
    ['MULLER', 'Mueller'], ['MUELLER', 'Muller'], ['ABERG', 'Aaberg'], ['SOERENSEN', 'Sorensen'], ['MICHAL', 'Michael'],
  ])('%s and %s agree only if one of them was transliterated: a variant', (zone, typed) => {
    expect(agreement([zone, 'ANNA'], [typed, 'Anna'])).toBe('variant');
  });

  it.each([
    [['ERIKSSON', 'ANNA'], ['Erikson', 'Anna']],
    [['ERIKSSON', 'ANNA'], ['Eriksson', 'Anne']],
    [['ERIKSSON', ''], ['Eriksson', 'Anna']],
    [['ERIKSSON', 'ANNA'], ['Eriksson', 'Anna Maria']],
    [['ERIKSSON', 'ANNA MARIA'], ['Maria', 'Anna']],
    [['ERIKSSON', 'ANNA MARIA'], ['Eriksson', '']],
    [['', ''], ['Eriksson', 'Anna']],
    [['ERIKSSON', 'ANNA'], ['.*', '.*']],
  ] as [[string, string], [string, string]][])('%j and %j differ', (zone, typed) => {
    expect(agreement(zone, typed)).toBe('differs');
  });

  it('knows a passport that has more given names than were typed', () => {
    expect(agreement(['ERIKSSON', 'ANNA MARIA LENA'], ['Eriksson', 'Anna Lena'])).toBe('incomplete');
  });

  it('compares a name that was cut short as far as it goes', () => {
    const cut: [string, string] = ['NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG K'];
    const whole: [string, string] = ['Nilavadhanananda', 'Chayapa Dejthamrong Krasuang'];
    expect(agreement(cut, whole, true)).toBe('truncated');
    expect(agreement(cut, whole, false)).toBe('differs');
    expect(agreement(cut, ['Nilavadhanananda', 'Chayapa Somchai Krasuang'], true)).toBe('differs');
  });

  it('takes one name for a name', () => {
    expect(agreement(['SUKARNO', ''], ['Sukarno', ''])).toBe('same');
  });

  it('takes no sign without a letter for a name', () => {
    expect(agreement(['ERIKSSON', 'ANNA'], ['-', '.'])).toBe('differs');
    expect(agreement(['ERIKSSON', ''], ['Eriksson', '-'])).toBe('same');
  });

  it('agrees about any name in Latin, Cyrillic or Arabic letters that was written by the tables', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÅÆÇÉÐÑÖØÜÞŁŞŒАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯابتثجحخدذرزسشصضطظعغفقكلمنهوي';
    const name = fc.array(fc.constantFrom(...letters, ' ', '-', "'"), { minLength: 3, maxLength: 12 }).map((list) => `K${list.join('')}`);
    fc.assert(
      fc.property(name, name, (surname, givenNames) => {
        expect(agreement([transliterate(surname), transliterate(givenNames)], [surname, givenNames])).toBe('same');
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees about any name that had to be cut, as far as it goes, in every layout', () => {
    const words = (least: number) =>
      fc.array(fc.string({ unit: fc.constantFrom('A', 'E', 'N', 'Ü', 'Ж'), minLength: 2, maxLength: 12 }), { minLength: least, maxLength: 4 });
    fc.assert(
      fc.property(words(1), words(0), fc.constantFrom(30, 31, 39), (surname, given, width) => {
        const typed: [string, string] = [surname.join(' '), given.join(' ')];
        const read = readNames(writeNames(transliterate(typed[0]), transliterate(typed[1]), width));
        expect(['same', 'truncated']).toContain(agreement([read.surname, read.givenNames], typed, read.nameTruncated));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not let a zone without given names stand for one that was cut', () => {
    expect(agreement(['NILAVADHANANANDA', ''], ['Nilavadhanananda', 'Chayapa'], true)).toBe('differs');
    expect(agreement(['NILAVADHANANAN', ''], ['Nilavadhanananda', ''], true)).toBe('truncated');
  });

  it('takes as long as names are long, not as there are ways to write them', () => {
    const long = `${'Ü'.repeat(60)} ${'Ö'.repeat(60)}`;
    const started = performance.now();
    expect(agreement(['UE'.repeat(19), `${'U'.repeat(38)}B`], [long, long], true)).toBe('differs');
    expect(agreement(['U'.repeat(39), 'UXX'.repeat(13)], ['Ü'.repeat(60), 'Ü'.repeat(60)], true)).toBe('truncated');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
