import { describe, expect, it } from 'vitest';
import { checkInterchange } from './check-interchange.js';
import { CutShortError, readSegments } from './read-segments.js';
import { isUnoa, outsideOfUnoa, unoaName, unoaText } from './repertoire.js';
import { segment, writeSegment } from './segment.js';
import { writeInterchange } from './interchange.js';

const rules = { segments: { BGM: [['!an..3'], ['an..5']], DTM: [['!n6']] } as const, order: /^UNH BGM (?:DTM )*UNT $/, sign: ({ tag }: { tag: string }) => tag };
const envelope = { sender: 'A', recipient: 'B', date: '270401', time: '0800', reference: '1', messageType: 'PAXLST', release: '15B' };
const sound = writeInterchange(envelope, [{ reference: 'M1', header: [], segments: [segment('BGM', '745'), segment('DTM', '270401')] }, { reference: 'M2', header: [], segments: [segment('BGM', '745')] }]);
const faults = (from: string, to: string): string[] => {
  expect(sound).toContain(from);
  return checkInterchange(sound.replace(from, to), rules).map(({ tag, fault }) => `${tag} ${fault}`);
};

describe('the check of an interchange before it leaves', () => {
  it('finds no fault in what was written', () => {
    expect(checkInterchange(sound, rules)).toEqual([]);
  });

  it.each([
    ["UNT+4+M1'", "UNT+5+M1'", 'UNT does not count 4 segments'],
    ["UNT+4+M1'", "UNT+4+M9'", 'UNT has another reference than UNH'],
    ["UNE+2+1'", "UNE+3+1'", 'UNE does not count 2 messages'],
    ["UNE+2+1'", "UNE+2+9'", 'UNE has another reference than UNG'],
    ["UNZ+1+1'", "UNZ+2+1'", 'UNZ does not count one group'],
    ["UNZ+1+1'", "UNZ+1+9'", 'UNZ has another reference than UNB'],
    ["UNH+M2", "UNH+M1", 'UNG holds two messages of one reference'],
    ["UNE+2+1'", '', 'UNB is no interchange of one group of messages'],
    ["DTM+270401'", "DTM+270401'BGM+745'", 'UNH has its segments in an order that the message does not know, or lacks one'],
    ["BGM+745'DTM", 'DTM', 'UNH has its segments in an order that the message does not know, or lacks one'],
    ["DTM+270401'", "XYZ+1'", 'XYZ is no segment of this message'],
    ["DTM+270401'", "DTM'", 'DTM element 1, component 1 is missing'],
    ["DTM+270401'", "DTM+2704'", 'DTM element 1, component 1 has 4 characters, not 6'],
    ["DTM+270401'", "DTM+27040A'", 'DTM element 1, component 1 is no number'],
    ["DTM+270401'", "DTM+270401+1'", 'DTM has too many elements'],
    ["DTM+270401'", "DTM+270401:1'", 'DTM element 1 has too many components'],
    ["BGM+745'DTM", "BGM+745+ABCDEF'DTM", 'BGM element 2, component 1 has 6 characters, not up to 5'],
    ["BGM+745'DTM", "BGM+745+Ж'DTM", 'BGM holds characters that UNOA lacks: U+0416'],
  ])('finds %s made %s', (from, to, expected) => {
    expect(faults(from, to)).toContain(expected);
  });

  it('finds nothing in nothing, and says that it is empty', () => {
    expect(checkInterchange('', rules)).toEqual([{ segment: 0, tag: '', fault: 'is empty' }]);
  });

  it.each([['a segment', sound.slice(0, -1)], ['a release character', `${sound}BGM+?`]])('throws where the text ends inside %s', (_, text) => {
    expect(() => checkInterchange(text, rules)).toThrow(CutShortError);
  });
});

describe('a segment', () => {
  it('releases service characters, and leaves out what is empty at an end', () => {
    expect(writeSegment(segment('NAD', "O'B+C:D?", '', ['A', '', 'B', ''], ''))).toBe("NAD+O?'B?+C?:D??++A::B'");
  });

  it('is read again as it was, line breaks between segments aside', () => {
    expect(readSegments("NAD+O?'B?+C?:D??++A::B'\r\nBGM'")).toEqual([segment('NAD', "O'B+C:D?", '', ['A', '', 'B']), segment('BGM')]);
  });
});

describe('the repertoire UNOA', () => {
  it('has capitals, digits and its punctuation, and nothing else', () => {
    expect([..."AZ09 .,-()/='+:?!\"%&*;<>"].every(isUnoa)).toBe(true);
    expect(outsideOfUnoa('aé@_#\n😀a')).toEqual(['a', 'é', '@', '_', '#', '\n', '😀']);
  });

  it('takes free text by the tables of Doc 9303, and leaves out what has no place', () => {
    expect(unoaText('  Straße 5/7,\nЖивописная 🏠 "B"  ')).toBe('STRASSE 5/7, ZHIVOPISNAIA "B"');
  });

  it('takes names in A to Z alone, and says so where letters are left', () => {
    expect([unoaName("O'Brien-Müller"), unoaName('Łęcki'), unoaName(''), unoaName('金'), unoaName('R2')]).toEqual(['OBRIEN MUELLER', 'LECKI', '', null, null]);
  });
});
