import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compareTicketName } from './compare-ticket-name.js';
import { alignLetters, lettersChanged } from './letters.js';
import { type TicketReading, LONGEST_TICKET_NAME, readTicketName, writeTicketName } from './ticket-name.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 9 }).filter((text) => !/^(JR|SR|DR|SIR|II|III|MR|MRS|MS|FNU|LNU|NFN|NLN|NGN|XXX|NN)$/.test(text));
const plain = fc.record({ surname: word, givenNames: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')) });
const anyName = fc.record({ surname: fc.string({ unit: 'binary', maxLength: 60 }), givenNames: fc.string({ unit: 'binary', maxLength: 60 }) });
const gradeOf = (ticket: { surname: string; givenNames: string }, passport: { surname: string; givenNames: string }) => compareTicketName(`${ticket.surname}/${ticket.givenNames}`, passport).grade;

describe('comparing any two names', () => {
  it('never throws, whatever characters there are, and always tells', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 150 }), anyName, fc.option(anyName), (ticket, passport, visual) => {
      const { grade, differences } = compareTicketName(ticket, { ...passport, visual });
      expect(grade === null || grade === 'identical' ? differences.length : Math.min(differences.length, 1)).toBe(grade === null || grade === 'identical' ? 0 : 1);
    }), { numRuns: 1_000 });
  });

  it('finds a name and itself identical', () => {
    fc.assert(fc.property(plain, (name) => void expect(gradeOf(name, name)).toBe('identical')));
  });

  it('finds what we write on a ticket no worse than tolerated', () => {
    fc.assert(fc.property(plain, fc.constantFrom(null, 'MR', 'MRS', 'MSTR'), (name, title) => {
      expect(['identical', 'tolerated']).toContain(compareTicketName(writeTicketName(name, title), name).grade);
    }));
  });

  it('never calls another first letter small', () => {
    fc.assert(fc.property(plain, fc.constantFrom(...letters), fc.boolean(), (name, letter, family) => {
      const other = family ? { ...name, surname: letter + name.surname.slice(1) } : { ...name, givenNames: letter + name.givenNames.slice(1) };
      expect(gradeOf(other, name)).not.toBe('small');
    }), { numRuns: 1_000 });
  });

  it('never tolerates another letter that nothing explains', () => {
    fc.assert(fc.property(plain, fc.nat(), fc.constantFrom(...letters), (name, place, letter) => {
      const at = 1 + (place % (name.surname.length - 1));
      const surname = name.surname.slice(0, at) + letter + name.surname.slice(at + 1);
      expect(gradeOf({ ...name, surname }, name)).toBe(surname === name.surname ? 'identical' : 'small');
    }), { numRuns: 1_000 });
  });

  it('grades two family names alike in both directions', () => {
    fc.assert(fc.property(word, word, word, (one, other, givenNames) => {
      expect(gradeOf({ surname: one, givenNames }, { surname: other, givenNames })).toBe(gradeOf({ surname: other, givenNames }, { surname: one, givenNames }));
    }), { numRuns: 1_000 });
  });

  it('shows every letter of both sides, and marks as many alike on the one as on the other', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (one, other) => {
      const [left, right] = alignLetters(one, other);
      const alike = (runs: typeof left): string => runs.filter(({ differs }) => !differs).map(({ text }) => text).join('');
      expect([left, right].map((runs) => runs.map(({ text }) => text).join(''))).toEqual([one, other]);
      expect(alike(left)).toBe(alike(right));
    }));
  });

  it('counts the letters alike in both directions, and none between a text and itself', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (one, other) => {
      expect(lettersChanged(one, other)).toBe(lettersChanged(other, one));
      expect(lettersChanged(one, one)).toBe(0);
    }));
  });

  it('takes a tenth of a second at most for names made to be slow', () => {
    const many = Array.from({ length: 19 }, () => 'AA').join(' ');
    const began = performance.now();
    for (let times = 0; times < 20; times += 1) compareTicketName(`${many}/${many}B`, { surname: many, givenNames: many, state: 'DNK' });
    expect((performance.now() - began) / 20).toBeLessThan(100);
  });
});

describe('a name on a ticket', () => {
  it('has capitals and one stroke only, and keeps to the length', () => {
    fc.assert(fc.property(plain, fc.integer({ min: 20, max: LONGEST_TICKET_NAME }), (name, longest) => {
      const written = writeTicketName(name, 'MR', longest);
      expect(written).toMatch(/^[A-Z]+\/[A-Z]+ MR$/);
      expect(written.length).toBeLessThanOrEqual(longest);
    }));
  });

  it.each([
    [{ surname: 'Müller-Lüdenscheidt', givenNames: 'Jürgen' }, 'MR', 'MUELLERLUEDENSCHEIDT/JUERGEN MR'],
    [{ surname: "O'Connor", givenNames: 'Enya Siobhán' }, 'MS', 'OCONNOR/ENYASIOBHAN MS'],
    [{ surname: 'Sukarno', givenNames: '' }, null, 'SUKARNO/SUKARNO'],
    [{ surname: 'Иванов', givenNames: 'Юрий' }, null, 'IVANOV/IURII'],
  ] as const)('of %j', (name, title, written) => {
    expect(writeTicketName(name, title)).toBe(written);
  });

  it.each<readonly [string, TicketReading]>([
    ['ERIKSSON/ANNA MRS', { surname: 'ERIKSSON', givenNames: 'ANNA', title: 'MRS', glued: false }],
    ['ERIKSSON/ANNA MRS.', { surname: 'ERIKSSON', givenNames: 'ANNA', title: 'MRS', glued: false }],
    ['HUSSAIN/AMR', { surname: 'HUSSAIN', givenNames: 'AMR', title: null, glued: false }],
    ['ERIKSSON ANNA', { surname: null, givenNames: 'ERIKSSON ANNA', title: null, glued: false }],
  ])('is read from %s', (text, reading) => {
    expect(readTicketName(text)[0]).toEqual(reading);
  });
});
