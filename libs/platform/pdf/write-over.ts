import { type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { type FontFamily, type ScriptRun, scriptRuns } from './script-runs.js';

const largest = 10;
const smallest = 5;
const leading = 1.3;
const inset = 1;

/** A place on a page, in points from its lower left. */
export interface Place {
  readonly page: PDFPage;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Overlay {
  readonly place: Place;
  readonly value: string;
}

type Line = readonly ScriptRun[];
type Fonts = ReadonlyMap<FontFamily, PDFFont>;

/**
 * Writes texts of several scripts over the empty fields that they belong to: the text of a field has one font only (ISO 32000-1,
 * 12.7.3.3), and none has all letters. Fonts are embedded when a text first needs them.
 */
export async function writeOver(overlays: readonly Overlay[], fonts: Map<FontFamily, PDFFont>, embed: (family: FontFamily) => Promise<PDFFont>): Promise<void> {
  for (const { place, value } of overlays) {
    for (const { font } of scriptRuns(value)) {
      if (!fonts.has(font)) fonts.set(font, await embed(font));
    }
    draw(place, value, fonts);
  }
}

function draw({ page, x, y, width, height }: Place, value: string, fonts: Fonts): void {
  const { size, lines } = fitted(value, { width: width - 2 * inset, height }, fonts);
  const step = size * leading;
  const top = y + height - Math.max(inset, (height - lines.length * step) / 2);
  lines.forEach((line, at) => {
    let left = x + inset;
    for (const { font: family, text } of line) {
      const font = fonts.get(family)!;
      page.drawText(text, { x: left, y: top - (at + 1) * step + size * (leading - 1), size, font, color: rgb(0, 0, 0) });
      left += font.widthOfTextAtSize(text, size);
    }
  });
}

/** The lines of a text at the largest size at which they fit. */
function fitted(value: string, { width, height }: { width: number; height: number }, fonts: Fonts): { size: number; lines: Line[] } {
  for (let size = largest; size > smallest; size -= 0.5) {
    const lines = linesOf(value, width, size, fonts);
    if (lines.length * size * leading <= height) return { size, lines };
  }
  return { size: smallest, lines: linesOf(value, width, smallest, fonts) };
}

const widthOf = (text: string, size: number, fonts: Fonts): number =>
  scriptRuns(text).reduce((sum, run) => sum + fonts.get(run.font)!.widthOfTextAtSize(run.text, size), 0);

function linesOf(value: string, width: number, size: number, fonts: Fonts): Line[] {
  return value.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of wordsOf(paragraph)) {
      const last = lines.at(-1)!;
      if (last !== '' && widthOf((last + word).trimEnd(), size, fonts) > width) lines.push(word);
      else lines[lines.length - 1] = last + word;
    }
    return lines.map((line) => scriptRuns(line.trimEnd()));
  });
}

/** Lines break at spaces, and between Chinese characters. */
const wordsOf = (text: string): string[] => text.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\S\s*|\s+/gu) ?? [];
