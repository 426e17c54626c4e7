import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { familyNameOf } from './family-name.js';
import { renderName } from './renderings.js';

describe('a name on every paper', () => {
  it('is written as each of them asks', () => {
    expect(renderName({ surname: 'Müller-Lüdenscheidt', givenNames: 'Jürgen Maria' }, { title: 'MR' })).toEqual({
      visual: 'Müller-Lüdenscheidt, Jürgen Maria', zone: 'MUELLER<LUEDENSCHEIDT<<JUERGEN<MARIA<<<', ticket: 'MUELLERLUEDENSCHEIDT/JUERGENMARIA MR', visa: 'MUELLER<LUEDENSCHEIDT<<JUERGE<M',
      bib: 'Jürgen Müller-Lüdenschei',
    });
  });

  it.each([
    ['Иванов', 'Юрий', 'IVANOV<<IURII', 'IVANOV/IURII'],
    ['محمد', 'فاطمة', 'MXHMD<<FAXTTMXAH', 'MXHMD/FAXTTMXAH'],
    ['Sukarno', '', 'SUKARNO', 'SUKARNO/SUKARNO'],
    ['', 'Sukarno', 'SUKARNO', 'SUKARNO/SUKARNO'],
    ['Nilavadhanananda', 'Chayapa Dejthamrong Krasuang', 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K', 'NILAVADHANANANDA/CHAYAPADEJTHAMRONGKRASUANG'],
  ])('%s, %s', (surname, givenNames, zone, ticket) => {
    const written = renderName({ surname, givenNames });
    expect([written.zone, written.ticket]).toEqual([zone.padEnd(39, '<'), ticket]);
  });

  it('takes accents from what the holder typed, and letters from the zone', () => {
    expect(renderName({ surname: 'MULLER', givenNames: 'JURGEN', visual: { surname: 'Müller', givenNames: 'Jürgen' } })).toMatchObject({ visual: 'Müller, Jürgen', ticket: 'MULLER/JURGEN', bib: 'Jürgen Müller' });
  });

  it('never throws, and keeps every field to its width and its letters', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(fc.property(text, text, (surname, givenNames) => {
      const { zone, visa, ticket } = renderName({ surname, givenNames });
      expect([zone, visa]).toEqual([expect.stringMatching(/^[A-Z<]{39}$/), expect.stringMatching(/^[A-Z<]{31}$/)]);
      expect(ticket).toMatch(/^([A-Z]+\/[A-Z]+)?$/);
    }), { numRuns: 1_000 });
  });
});

describe('the family name', () => {
  it.each([
    ['ERIKSSON', 'ANNA', true, 'ERIKSSON'],
    ['VAN DER BERG', 'ANNA', true, 'VAN DER BERG'],
    ['SATRIYA SUDARPA', '', false, 'SATRIYA SUDARPA'],
    ['', 'SUKARNO', false, 'SUKARNO'],
    ['SUKARNO', 'XXX', false, 'SUKARNO'],
    ['', '', false, ''],
  ])('of %j, %j', (surname, givenNames, said, name) => {
    expect(familyNameOf({ surname, givenNames })).toEqual({ said, name });
  });
});
