import type { PdfCell, PdfContent, PdfDefinition } from './definition.js';
import { type FontFamily, scriptRuns } from './script-runs.js';

/** A part of a text as pdfmake takes it. */
interface Inline {
  readonly text: string;
  readonly font?: FontFamily;
  readonly noWrap?: true;
  readonly fontFeatures?: readonly string[];
}

/** With features, even none, a run is shaped whole; else word by word, and the words of Arabic would stand in the wrong order. */
const shapedWhole = { noWrap: true, fontFeatures: [] } as const;

function inlines(text: string, style: object = {}): Inline[] {
  return scriptRuns(text).map((run) => {
    if (run.font === 'Roboto') return { ...style, text: run.text };
    return { ...style, ...run, ...(run.font === 'Noto Naskh Arabic' ? shapedWhole : {}) };
  });
}

/** pdfmake forgets the style of a text within a text as soon as that has parts itself, so that each part carries its own. */
function textParts(content: PdfContent, style: object = {}): unknown[] {
  if (typeof content === 'string') return inlines(content, style);
  if (isList(content)) return content.flatMap((part) => textParts(part, style));
  if (!('text' in content)) return [{ ...style, ...content }];
  const { text, ...own } = content;
  return textParts(text, { ...style, ...own });
}

const isList = (content: PdfCell): content is readonly PdfContent[] => Array.isArray(content);
const isPlain = (text: string): boolean => scriptRuns(text).every(({ font }) => font === 'Roboto');

/** The same content, each text in the fonts that have its letters. What Roboto draws stays as it is. */
export function inFonts(content: PdfCell): unknown {
  if (typeof content === 'string') return isPlain(content) ? content : { text: inlines(content) };
  if (isList(content)) return content.map(inFonts);
  if ('text' in content) return { ...content, text: typeof content.text === 'string' && isPlain(content.text) ? content.text : textParts(content.text) };
  if ('stack' in content) return { ...content, stack: content.stack.map(inFonts) };
  if ('columns' in content) return { ...content, columns: content.columns.map(inFonts) };
  if ('ul' in content) return { ...content, ul: content.ul.map(inFonts) };
  if ('table' in content) return { ...content, table: { ...content.table, body: content.table.body.map((row) => row.map(inFonts)) } };
  return content;
}

/** The same for the line that is drawn at the head or foot of each page. */
export const lineInFonts = (line: NonNullable<PdfDefinition['footer']>) => (page: number, pages: number): unknown => inFonts(line(page, pages));
