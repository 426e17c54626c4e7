/** In order: each rule works on what those before it left. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(?:KN|GN|PN|WR)/, 'N'],
  [/SCH|SH|TSCH|TCH|CH|CZ|CS/g, 'S'],
  [/PH|PF|V|W/g, 'F'],
  [/TH|DT|D/g, 'T'],
  [/C(?=[EIY])|Z|ß|X/g, 'S'],
  [/CK|GH|[CGQ]/g, 'K'],
  [/B/g, 'P'],
  [/J|Y/g, 'I'],
  [/M/g, 'N'],
  [/H/g, ''],
];

/**
 * How a word in the letters A to Z sounds, roughly, in the languages of Europe: what is written differently and heard alike gets one
 * key (`SCHMIDT`, `SMIT`, `SCHMITT`; `CATHERINE`, `KATARINA`). Vowels count at the beginning alone. Empty for anything else.
 */
export function soundOf(word: string): string {
  if (!/^[A-Z]{3,}$/.test(word)) return '';
  const heard = rules.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word);
  const first = /^[AEIOU]/.test(heard) ? 'A' : '';
  const key = first + heard.replace(/[AEIOU]/g, '').replace(/(.)\1+/g, '$1');
  return key.length >= 2 ? key : '';
}
