const letters: Readonly<Record<string, string>> = {
  Α: 'A', Β: 'V', Γ: 'G', Δ: 'D', Ε: 'E', Ζ: 'Z', Η: 'I', Θ: 'TH', Ι: 'I', Κ: 'K', Λ: 'L', Μ: 'M', Ν: 'N', Ξ: 'X', Ο: 'O', Π: 'P',
  Ρ: 'R', Σ: 'S', Τ: 'T', Υ: 'Y', Φ: 'F', Χ: 'CH', Ψ: 'PS', Ω: 'O',
};

const pairs: Readonly<Record<string, string>> = { ΟΥ: 'OU', ΓΓ: 'NG', ΓΞ: 'NX', ΓΧ: 'NCH' };
const gliding: Readonly<Record<string, string>> = { ΑΥ: 'A', ΕΥ: 'E', ΗΥ: 'I' };
const VOICELESS = 'ΘΚΞΠΣΤΦΧΨ';
const TONOS = '\u0301';
const DIALYTIKA = '\u0308';

/** Capitals without the marks that part no vowels; an upsilon of its own is marked `Ϋ`. */
function bare(word: string): string[] {
  const apart = word.normalize('NFD').replace(new RegExp(`([ΑΕΗΟ])${TONOS}Υ`, 'gu'), `$1Υ${DIALYTIKA}`);
  return [...apart.replaceAll(TONOS, '').replace(new RegExp(`([^Υ])${DIALYTIKA}`, 'gu'), '$1').normalize('NFC')];
}

/**
 * A Greek word as Greek and Cypriot passports write it: ELOT 743 (ISO 843, type 2; United Nations resolution V/19). ICAO Doc 9303
 * has no Greek table, so that a person must look. One spelling a letter; the second of a pair is empty. Null: not Greek.
 */
export function spellGreek(word: string): string[] | null {
  const signs = bare(word);
  const written: string[] = [];
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? '';
    const pair = sign + (signs[at + 1] ?? '');
    const text = pairs[pair] ?? glided(pair, signs[at + 2]) ?? (pair === 'ΜΠ' ? beta(at, signs.length) : undefined);
    const single = sign === 'Ϋ' ? 'Y' : letters[sign];
    if (text === undefined && single === undefined) return null;
    written.push(text ?? single ?? '');
    if (text !== undefined) at++;
  }
  return written;
}

/** `ΑΥ`, `ΕΥ` and `ΗΥ` end in F at the end and before a voiceless consonant, else in V. */
function glided(pair: string, next: string | undefined): string | undefined {
  const vowel = gliding[pair];
  if (vowel === undefined) return undefined;
  return vowel + (next === undefined || VOICELESS.includes(next) ? 'F' : 'V');
}

const beta = (at: number, length: number): string => (at === 0 || at + 2 === length ? 'B' : 'MP');
