import { createRequire } from 'node:module';
import { sep } from 'node:path';
import type { PdfDefinition } from './definition.js';
import { fontFolder, inFontFolder } from './fonts.js';

interface PdfMake {
  setFonts(fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);
/** Not imported: its published types bring the browser's into the whole program, where a server could then mention `window`. */
const pdfmake = require('pdfmake') as PdfMake;

pdfmake.setFonts({
  Roboto: { normal: inFontFolder('Regular'), bold: inFontFolder('Medium'), italics: inFontFolder('Italic'), bolditalics: inFontFolder('MediumItalic') },
});
// A definition carries what customers typed: it never makes the server fetch an address or read a file of its own.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder + sep));

const page = { pageSize: 'A4', pageMargins: [40, 48, 40, 56] } as const;

/** Draws a document as PDF: A4 unless told, 9.5 points, with the page and the number of pages at its foot unless it has another. */
export function writePdf(definition: PdfDefinition): Promise<Buffer> {
  return pdfmake.createPdf({ ...page, footer, ...definition, defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.15 } }).getBuffer();
}

const footer: NonNullable<PdfDefinition['footer']> = (at, pages) => ({
  text: `${at} / ${pages}`, alignment: 'center', margin: [0, 20, 0, 0], fontSize: 8, color: '#5a6b70',
});
