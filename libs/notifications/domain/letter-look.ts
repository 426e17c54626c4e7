import type { Fault } from '#kernel';

/** How an organisation's letters look, and whom an answer reaches. Null is the built-in. */
export interface LetterLook {
  /** From whom a letter comes; the organisation's name where it has none of its own. */
  readonly name: string | null;
  readonly replyTo: string | null;
  /** Small, under every letter; up to three lines. */
  readonly signature: string | null;
  /** Of the button: `#rrggbb`. */
  readonly accent: string | null;
}

export const plainLook: LetterLook = { name: null, replyTo: null, signature: null, accent: null };

/** WCAG 2.2, 1.4.3: for text of ordinary size. */
const leastContrast = 4.5;
const address = /^[^\s@<>"',;:\\()[\]]{1,64}@[^\s@<>"',;:\\()[\]]{1,180}\.[^\s@<>"',;:\\()[\]]{2,60}$/;
const oneLine = /^[^\p{Cc}\u2028\u2029]*$/u;
const lines = /^[^\p{Cc}\u2028\u2029]*(\n[^\p{Cc}\u2028\u2029]*){0,2}$/u;

/** What is wrong with a look, by field. */
export function lookFaults({ name, replyTo, signature, accent }: LetterLook): Fault[] {
  const fault = (pointer: string, detail: string, isWrong: boolean): Fault[] => (isWrong ? [{ pointer, detail }] : []);
  return [
    ...fault('/name', 'Write the name in one line, with at most 80 characters, and without < or >.', name !== null && (name.length > 80 || !oneLine.test(name) || /[<>]/.test(name))),
    ...fault('/replyTo', 'Write one address, such as office@example.org.', replyTo !== null && !address.test(replyTo)),
    ...fault('/signature', 'Use at most three lines and 300 characters.', signature !== null && (signature.length > 300 || !lines.test(signature))),
    ...(accent === null ? [] : accentFaults(accent)),
  ];
}

function accentFaults(accent: string): Fault[] {
  if (!/^#[0-9a-f]{6}$/.test(accent)) return [{ pointer: '/accent', detail: 'Write the colour as #rrggbb.' }];
  return contrastToWhite(accent) < leastContrast ? [{ pointer: '/accent', detail: 'White words on this colour cannot be read well: choose a darker one.' }] : [];
}

/** From 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrastToWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
