import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { closenessOf, isOneSlipApart, soughtWords } from './closeness.js';
import { keysToFind, keysToStore } from './search-keys.js';
import { spellingsOf, wordsToStore } from './search-words.js';
import { soundOf } from './sound-of.js';

const stored = (names: string, email = 'x@example.org') => new Set(keysToStore({ names: [names], email }));

/** As the index answers: every word has one of its keys there. */
const holds = (keys: ReadonlySet<string>, words: readonly (readonly string[])[]): boolean => words.length > 0 && words.every((word) => word.some((key) => keys.has(key)));

const found = (names: string, text: string): 'whole' | 'beginning' | 'similar' | 'not' => {
  const sought = keysToFind(text);
  const keys = stored(names);
  return (['whole', 'beginning', 'similar'] as const).find((tier) => holds(keys, sought[tier])) ?? 'not';
};

describe('finding a name by its keys', () => {
  it.each([
    ['Anna Svensson', 'svensson anna', 'whole'],
    ['Anna Svensson', 'ANNA', 'whole'],
    ['Anna Svensson', 'an sv', 'beginning'],
    ['Philippa Quillfeather', 'quillfeath', 'beginning'],
    ['Jürgen Müller', 'mueller', 'whole'],
    ['Jürgen Müller', 'muller', 'whole'],
    ['Jürgen Müller', 'Müller', 'whole'],
    ['Jurgen Muller', 'Müller', 'whole'],
    ['Hans Groß', 'gross', 'whole'],
    ['Hans Gross', 'groß', 'whole'],
    ['Søren Sørensen', 'soren', 'whole'],
    ['Søren Sørensen', 'soerensen', 'whole'],
    ['Björn Åberg', 'aberg', 'whole'],
    ['Björn Åberg', 'bjorn', 'whole'],
    ['Łukasz Żółć', 'lukasz zolc', 'whole'],
    ['Юлия Иванова', 'ivanova', 'whole'],
    ['Юлия Иванова', 'Иванова', 'whole'],
    ['Юлия Иванова', 'iuliia', 'whole'],
    ['Γιώργος Παπαδόπουλος', 'papadopoulos', 'whole'],
    ['张伟', '张伟', 'whole'],
    ['张伟', '张', 'beginning'],
    ['김민준', '김', 'beginning'],
    ['Anne-Marie Dupont', 'annemarie', 'whole'],
    ['Anne-Marie Dupont', 'anne marie', 'whole'],
    ["Enya O'Connor", 'oconnor', 'whole'],
    ["Enya O'Connor", "o'connor", 'whole'],
    ['Hans Schmidt', 'schmitt', 'similar'],
    ['Catherine Jones', 'katherine', 'similar'],
    ['Anna Svensson', 'svenson', 'similar'],
    ['Anna Svensson', 'svnesson', 'similar'],
    ['Anna Svensson', 'swensson', 'similar'],
    ['Philippa Quillfeather', 'quilfeather', 'similar'],
    ['Anna Svensson', 'petersen', 'not'],
    ['Anna Svensson', 'anna petersen', 'not'],
  ] as const)('%j by %j: %s', (names, text, tier) => {
    expect(found(names, text)).toBe(tier);
  });

  it('finds a person by the whole address, and by the words before the @', () => {
    const keys = stored('Anna Svensson', 'A.Berg@Example.org');
    expect(holds(keys, keysToFind('a.berg@example.ORG').whole)).toBe(true);
    expect(holds(keys, keysToFind('berg').whole)).toBe(true);
    expect(holds(keys, keysToFind('example').beginning)).toBe(false);
    expect(holds(keys, keysToFind('other@example.org').whole)).toBe(false);
  });

  it('finds every name again by each of its words, and by their beginnings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (names) => {
        const keys = stored(names);
        for (const word of wordsToStore(names)) {
          if (!/^[\p{L}\p{N}]{2,}$/u.test(word)) continue;
          expect(spellingsOf(word).every((spelling) => keys.has(`w:${spelling}`))).toBe(true);
          expect(holds(keys, keysToFind([...word].slice(0, 2).join('')).beginning)).toBe(true);
        }
      }),
    );
  });

  it('finds every Latin name again after one slip, wherever it is', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), fc.constantFrom('drop', 'add', 'change', 'swap'), (name, place, letter, slip) => {
        const at = place % name.length;
        const letters = [...name];
        if (slip === 'drop') letters.splice(at, 1);
        else if (slip === 'add') letters.splice(at, 0, letter);
        else if (slip === 'change') letters[at] = letter;
        else if (at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
        const typed = letters.join('');
        expect(found(name, typed)).not.toBe('not');
        expect(isOneSlipApart(name, typed)).toBe(true);
        expect(closenessOf(soughtWords([typed.toUpperCase()]), { names: [name], email: '' })).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the keys of one person few, however long the name', () => {
    expect(stored('Maria Müller-Lüdenscheidt').size).toBeLessThan(150);
    expect(stored('x'.repeat(10_000)).size).toBeLessThan(60);
    expect(stored('ab '.repeat(10_000)).size).toBeLessThan(60);
  });
});

describe('how words sound', () => {
  it.each([
    ['SCHMIDT', 'SCHMITT'], ['CATHERINE', 'KATARINA'], ['MEYER', 'MAIER'], ['PHILIPP', 'FILIP'], ['WALTER', 'VALTER'], ['ZOFFANY', 'SOFANI'], ['JOHNSON', 'JONSON'],
  ])('%s like %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
    expect(soundOf(one)).not.toBe('');
  });

  it.each([['ANNA', 'OTTO'], ['SVENSSON', 'PETERSEN'], ['WALKER', 'WALTER']])('%s unlike %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  it('has nothing to say of what is too short, or written in other letters', () => {
    expect([soundOf('AB'), soundOf('ИВАН'), soundOf('')]).toEqual(['', '', '']);
  });
});

describe('how close somebody is to what was typed', () => {
  const anna = { names: ['Anna', 'Svensson'], email: 'anna@example.org' };
  it.each([
    ['ANNA SVENSSON', 'exact'], ['ANNA SVEN', 'beginning'], ['ANNA SVENSON', 'similar'],
  ])('%s: %s', (text, closeness) => {
    expect(closenessOf(soughtWords(text.split(' ')), anna)?.closeness).toBe(closeness);
  });

  it('orders the whole word before its beginning, that before a slip, and that before a sound', () => {
    const points = ['SVENSSON', 'SVEN', 'SVENSON', 'SWENSEN'].map((word) => closenessOf(soughtWords([word]), anna)?.points ?? 0);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect(new Set(points).size).toBe(4);
  });

  it('is nothing where one word is not there, or none was typed', () => {
    expect(closenessOf(soughtWords(['ANNA', 'PETERSEN']), anna)).toBeNull();
    expect(closenessOf([], anna)).toBeNull();
  });
});
