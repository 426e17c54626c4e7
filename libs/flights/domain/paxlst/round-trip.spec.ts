import { describe, expect, it } from 'vitest';
import Reader from 'edifact/reader.js';
import fc from 'fast-check';
import { readSegments } from '../edifact/read-segments.js';
import { isUnoa } from '../edifact/repertoire.js';
import { nameOf } from './person-segments.js';
import type { PaxlstPerson } from './person.js';
import { writePaxlst } from './write-paxlst.js';

/** Names as people type them: all kinds of scripts and signs, service characters and line breaks among them, up to 60 letters. */
const signs = fc.constantFrom('?', '+', ':', "'", ',', '.', '-', '\n', '\r\n', '\t', ' ', '🏃', '’', '"', 'ß', 'Ø', 'ł', 'ẞ', 'ǅ', 'ё', 'щ', 'Ї', 'م', 'ح', 'د', 'ة', 'ّ', 'A', 'b', 'z', 'É', '7');
const typedNames = fc.oneof(fc.array(signs, { minLength: 1, maxLength: 60 }).map((all) => all.join('')), fc.constantFrom('Müller', 'Щербаков', 'محمد', "O'Brien", 'Nguyễn', 'Αθανασίου', 'Jean-Luc', 'X'.repeat(60)));
const dates = fc.date({ min: new Date('1930-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const people = fc.array(
  fc.record({
    surname: typedNames, givenNames: typedNames, sex: fc.constantFrom('F', 'M', 'X'), birthDate: dates, nationality: fc.constantFrom('POL', 'DEU', 'CHN', 'GBN', 'XXA'),
    number: fc.stringMatching(/^[A-Z0-9?+:']{1,20}$/), expiresOn: dates, seat: fc.option(fc.stringMatching(/^[0-9]{1,2}[A-K]$/), { nil: undefined }), birthPlace: fc.option(typedNames, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 12 },
).map((all) => all.map(({ number, expiresOn, seat, birthPlace, ...one }, index): PaxlstPerson => ({
  ...one, id: `p${index}`, reference: `REF${index}`, embarkation: 'PEK', debarkation: 'FNJ', ...(seat ? { seat } : {}), ...(birthPlace ? { birthPlace } : {}),
  documents: [{ kind: 'P', number, expiresOn, issuer: 'POL' }],
})));

const write = (all: readonly PaxlstPerson[], perMessage: number) => writePaxlst({
  directory: '15B', kind: 'passengers', sender: "O'NEILL+SONS", recipient: 'BORDER', prepared: { date: '270401', time: '0815' }, reference: '7', transaction: '1?2',
  contact: { surname: 'Desk' }, flight: { carrier: 'JS', number: '152', departure: { place: 'PEK', at: '2704031300' }, arrival: { place: 'FNJ', at: '2704031600' } },
  sections: [{ function: 'original', people: all }], total: all.length, perMessage,
});

/** The package's tables know only early directories, so it is asked for segments, elements and components alone. */
type Read = ReturnType<Reader['parse']>;
const passengersIn = (segments: Read) => {
  const found: Record<string, string | readonly string[]>[] = [];
  let last: Record<string, string | readonly string[]> | null = null;
  for (const { name, elements } of segments) {
    const [first, second] = elements;
    if (name === 'UNH') last = null;
    if (name === 'NAD' && first![0] === 'FL') found.push((last = { name: elements[3]! }));
    if (!last) continue;
    if (name === 'ATT') last['sex'] = elements[2]![0]!;
    if (name === 'NAT') last['nationality'] = second![0]!;
    if (name === 'DTM') last[first![0]!] = first![1]!;
    if (name === 'DOC') last['number'] = second![0]!;
    if (name === 'RFF') last[first![0]!] = first![1]!;
  }
  return found;
};
const short = (date: string): string => date.slice(2).replaceAll('-', '');
const expected = (one: PaxlstPerson) => {
  const name = nameOf(one)!;
  return {
    name: name.slice(0, name.findLastIndex((part) => part !== '') + 1), sex: one.sex === 'X' ? 'U' : one.sex, nationality: one.nationality, 329: short(one.birthDate), ABO: one.reference!,
    36: short(one.documents[0]!.expiresOn!), number: one.documents[0]!.number, ...(one.seat ? { SEA: one.seat } : {}),
  };
};

describe('what is written', () => {
  it('is read by an independent reader as the same passengers, whatever their names', () => {
    fc.assert(fc.property(people, fc.integer({ min: 1, max: 5 }), (all, perMessage) => {
      const result = write(all, perMessage);
      if (result.refused) {
        expect(all.some((one) => !nameOf(one)?.[0])).toBe(true);
        return;
      }
      expect(passengersIn(new Reader().parse(result.value))).toEqual(all.map(expected));
      expect([...result.value].every(isUnoa)).toBe(true);
    }), { numRuns: 300 });
  });

  it('is read by our own reader as the other one reads it', () => {
    fc.assert(fc.property(people, (all) => {
      const result = write(all, 100);
      if (result.refused) return;
      const theirs = new Reader().parse(result.value).map(({ name, elements }) => ({ tag: name, elements: elements.map((components) => [...components]) }));
      expect(readSegments(result.value)).toEqual(theirs);
    }), { numRuns: 100 });
  });

  it('keeps every letter of a name of up to 35, and those of a longer one that there is room for', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z]{1,60}$/), (surname) => {
      expect(nameOf({ surname, givenNames: 'A' })![0]).toBe(surname.slice(0, 35));
    }));
  });
});
