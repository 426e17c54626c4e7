import { describe, expect, it } from '@jest/globals';
import { compareNames } from './compare-names.js';
import { transliterate } from './transliteration.js';

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
    [['ERIKSSON', 'ANNA'], ['Anna', 'Eriksson']],
    [['ERIKSSON', ''], ['Eriksson', 'Anna']],
    [['ERIKSSON', 'ANNA'], ['Eriksson', 'Anna Maria']],
    [['ERIKSSON', 'ANNA MARIA'], ['Eriksson', 'Maria Anna']],
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

  it('writes typed names in the letters of the zone, in the recommended form', () => {
    expect(transliterate("Jürgen-Þór d'Øst")).toBe('JUERGEN THOR DOEST');
  });
});
