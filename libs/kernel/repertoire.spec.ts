import { describe, expect, it } from 'vitest';
import { narrowestOf, outsideOf } from './repertoire.js';

describe('a repertoire', () => {
  it.each([
    ['ascii', 'Müller 北', ['ü', '北']],
    ['latin', 'Łódź, Nguyễn, O’Brien', []],
    ['latin', 'Иванов', [...'Иванов']],
    ['european', 'Иванов Παπαδόπουλος Łódź', []],
    ['european', '北京 😀', ['北', '京', '😀']],
    ['eurasian', '北京市 3 号，さくら 서울 Łódź, شارع 17، مُحَمَّد', []],
    ['eurasian', '北京 😀 ไทย', ['😀', ...'ไทย']],
    ['eurasian', 'محمد\u202e', ['\u202e']],
    ['european', 'a\u202eb\u0000', ['\u202e', '\u0000']],
    ['european', 'e\u0301', []],
  ] as const)('names what is outside of %s: %s', (repertoire, text, outside) => {
    expect(outsideOf(repertoire, text)).toEqual([...new Set(outside)]);
  });

  it('is the narrowest of several', () => {
    expect(narrowestOf(['european', 'ascii', 'latin'])).toBe('ascii');
    expect(narrowestOf([])).toBe('eurasian');
  });
});
