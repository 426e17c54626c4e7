/**
 * The characters that a field takes: `ascii` those of a telegraph, `latin` with the accents of European and Vietnamese names,
 * `european` Greek and Cyrillic as well, `eurasian` Chinese, Japanese, Korean and Arabic besides. All of them can be drawn on a form with
 * the fonts of the house.
 */
export type Repertoire = 'ascii' | 'latin' | 'european' | 'eurasian';

const ascii = String.raw`\n -~`;
const latin = String.raw`${ascii} -ſȘ-țʼẠ-ỹ–—‘’“”…€№`;
const european = String.raw`${latin}Ά-ΊΌΎ-ΡΣ-ώЀ-҆҈-ӿ`;
const eurasian = String.raw`${european}、-〿ぁ-ゖ゛-ヿ㐀-䶵一-龥가-힣！-｠،؛؟ء-غف-ْ٠-٩ٰ-ۓ۰-۹`;

const taken: Readonly<Record<Repertoire, RegExp>> = {
  ascii: new RegExp(`^[${ascii}]$`, 'u'),
  latin: new RegExp(`^[${latin}]$`, 'u'),
  european: new RegExp(`^[${european}]$`, 'u'),
  eurasian: new RegExp(`^[${eurasian}]$`, 'u'),
};

/** Narrowest first. */
const widths: readonly Repertoire[] = ['ascii', 'latin', 'european', 'eurasian'];

/** The characters of a text that are not in the repertoire, each once, as they come. */
export const outsideOf = (repertoire: Repertoire, text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter((character) => !taken[repertoire].test(character));

/** What fits every one of these; `eurasian` where there is none. */
export const narrowestOf = (repertoires: readonly Repertoire[]): Repertoire => widths.find((width) => repertoires.includes(width)) ?? 'eurasian';
