import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { listed, listedPeople } from '../../../../test/support/listed-people.js';
import { readNameList as read } from '../../../../test/support/readers/read-name-list.js';
import { airimpName } from './airimp.js';
import { deltaBetween, type ListedPerson } from './manifest-delta.js';
import { type NameListFlight, writeAdl, writePnl } from './name-list.js';

const flight: NameListFlight = { carrier: 'JS', number: '152', date: '2027-04-03', from: 'PEK', to: 'FNJ', serviceClass: 'Y' };
const lines = (text: string): string[] => text.split('\r\n').filter(Boolean);

describe('a name list', () => {
  it('has the flight, the class, the total, and each party under its surname with its locator', () => {
    const people = [listed('a', { documentNumber: null }), listed('b', { givenNames: 'JAN', documentNumber: null }), listed('c', { booking: 'ZZ2345', surname: 'LI', givenNames: 'WEI', documentNumber: null })];
    expect(lines(writePnl(flight, people))).toEqual([
      'PNL', 'JS152/03APR PEK PART1', 'RBD Y/Y', '-FNJ003Y', '2NOWAK/ANNA MARIA/JAN', '.L/K7PXQ4', '1LI/WEI', '.L/ZZ2345', 'ENDPNL',
    ]);
  });

  it('marks a booking of several surnames as one group, and folds what is too long', () => {
    const written = lines(writePnl(flight, [listed('a', { ticketNumber: '1201234567890' }), listed('b', { surname: 'LI', givenNames: 'WEI', documentNumber: null })]));
    expect(written.slice(4)).toEqual([
      '1NOWAK/ANNA MARIA-A2', '.L/K7PXQ4', '.R/TKNE HK1 1201234567890/1-1NOWAK/ANNA MARIA', '.R/DOCS HK1/P/POL/ZS1234567/POL/29FEB88/F/04JUL31/NOWAK/ANNA MAR', '.RN/IA-1NOWAK/ANNA MARIA', '1LI/WEI-A2', '.L/K7PXQ4', 'ENDPNL',
    ]);
  });

  it('finds people by the record of the carrier, where that is known', () => {
    const people = [listed('a', { locator: 'K7P2QX', documentNumber: null }), listed('b', { documentNumber: null })];
    expect(lines(writePnl(flight, people)).filter((line) => line.startsWith('.L/'))).toEqual(['.L/K7P2QX', '.L/K7PXQ4']);
  });

  it('is parted: each part has its header and total, and only the last one ends the list', () => {
    const people = Array.from({ length: 200 }, (_, index) => listed(`p${index}`, { booking: `B${1000 + index}`, documentNumber: null }));
    const parts = writePnl(flight, people).split('\r\n\r\n').map(lines);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.map((part) => part.at(-1))).toEqual([...parts.slice(1).map((_, index) => `ENDPART${index + 1}`), 'ENDPNL']);
    for (const [index, part] of parts.entries()) expect(part.slice(0, 4)).toEqual(['PNL', `JS152/03APR PEK PART${index + 1}`, 'RBD Y/Y', '-FNJ200Y']);
    expect(parts.every((part) => part.length <= 65)).toBe(true);
  });

  it('tells a new name as the old one deleted and the new one added, and anything else as changed', () => {
    const before = [listed('a', { documentNumber: null }), listed('b', { booking: 'B2' }), listed('c', { booking: 'B3', documentNumber: null })];
    const after = [listed('a', { surname: 'LI', documentNumber: null }), listed('b', { booking: 'B2', documentNumber: 'ZS7654321' }), listed('d', { booking: 'B4', documentNumber: null })];
    const written = lines(writeAdl(flight, deltaBetween(before, after), 3));
    expect(written.filter((line) => !line.startsWith('.'))).toEqual([
      'ADL', 'JS152/03APR PEK PART1', 'RBD Y/Y', '-FNJ003Y', 'DEL', '1NOWAK/ANNA MARIA', '1NOWAK/ANNA MARIA', 'ADD', '1NOWAK/ANNA MARIA', '1LI/ANNA MARIA', 'CHG', '1NOWAK/ANNA MARIA', 'ENDADL',
    ]);
  });

  it('and its updates make the current list at whoever reads them, for any sequence of changes', () => {
    const distinct = listedPeople.map((people) => people.map((person): ListedPerson => ({ ...person, givenNames: `${person.givenNames} ${letters(person.id)}`.trim() })));
    fc.assert(fc.property(fc.array(distinct, { minLength: 1, maxLength: 5 }), (states) => {
      let held = read(writePnl(flight, states[0]!));
      states.slice(1).forEach((current, index) => {
        held = read(writeAdl(flight, deltaBetween(states[index]!, current), current.length), held);
        expect(held).toEqual(read(writePnl(flight, current)));
      });
      expect(held.map((one) => one.split(' ')[0])).toHaveLength(states.at(-1)!.length);
    }), { numRuns: 200 });
  });

  it('has no line longer than its medium takes', () => {
    fc.assert(fc.property(listedPeople, (people) => {
      for (const line of lines(writePnl(flight, people))) expect(line.length).toBeLessThanOrEqual(64);
    }));
  });

  it('writes a name of sixty letters as far as it fits', () => {
    const { surname, given } = airimpName({ surname: 'W'.repeat(60), givenNames: 'W'.repeat(60) });
    expect([surname.length, given.length]).toEqual([50, 6]);
  });
});

const letters = (id: string): string => id.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)]!).slice(1);
