const WEIGHTS = [7, 3, 1] as const;

/** The value of one zone character: digits as they are, A to Z as 10 to 35, the filler `<` as 0 (ICAO Doc 9303-3 §4.9). */
export function characterValue(character: string): number {
  if (character === '<') return 0;
  if (/^[0-9]$/.test(character)) return Number(character);
  if (/^[A-Z]$/.test(character)) return character.charCodeAt(0) - 55;
  throw new RangeError('A machine-readable zone holds 0-9, A-Z and < only');
}

/**
 * The check digit of a text: values weighted 7, 3, 1 in turn, summed modulo 10 (ICAO Doc 9303-3 §4.9).
 * It sees every exchange of one character for another whose values differ modulo 10, and no other:
 * `0`, `A`, `K`, `U` and `<` are one to it, and so are `6`, `G` and `Q`.
 */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    sum += characterValue(text.charAt(index)) * WEIGHTS[(index % 3) as 0 | 1 | 2];
  }
  return String(sum % 10);
}
