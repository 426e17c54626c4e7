import { createRequire } from 'node:module';
import type { PdfDefinition } from './definition.js';
import { fontBytes, fontFiles, isFontFile } from './fonts.js';
import { inFonts, lineInFonts } from './in-fonts.js';

interface PdfMake {
  /** Asked for a file before the disk is. */
  virtualfs: { existsSync(path: string): boolean; readFileSync(path: string): Buffer };
  setFonts(fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);
/** Not imported: its published types bring the browser's into the whole program, where a server could then mention `window`. */
const pdfmake = require('pdfmake') as PdfMake;

pdfmake.virtualfs = { existsSync: isFontFile, readFileSync: fontBytes };
pdfmake.setFonts(
  Object.fromEntries(Object.entries(fontFiles).map(([name, { regular, bold, italic, boldItalic }]) => [name, { normal: regular, bold, italics: italic, bolditalics: boldItalic }])),
);
// A definition carries what customers typed: it never makes the server fetch an address or read a file of its own.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

const page = { pageSize: 'A4', pageMargins: [40, 48, 40, 56] } as const;

/**
 * Draws a document as PDF: A4 unless told, 9.5 points, with the page and the number of pages at its foot unless it has another.
 * Chinese, Japanese, Korean and Arabic are drawn in fonts of their own, which are read when a text first needs them.
 */
export function writePdf({ header, footer = pageNumbers, content, ...definition }: PdfDefinition): Promise<Buffer> {
  const lines = { footer: lineInFonts(footer), ...(header ? { header: lineInFonts(header) } : {}) };
  return pdfmake.createPdf({ ...page, ...definition, ...lines, content: inFonts(content), defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.15 } }).getBuffer();
}

const pageNumbers: NonNullable<PdfDefinition['footer']> = (at, pages) => ({
  text: `${at} / ${pages}`, alignment: 'center', margin: [0, 20, 0, 0], fontSize: 8, color: '#5a6b70',
});
