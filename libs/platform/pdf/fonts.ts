import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFamily } from './script-runs.js';

type Weight = 'regular' | 'bold' | 'italic' | 'boldItalic';

const require = createRequire(import.meta.url);
const roboto = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
/** Of these packages the folder with the fonts lies beside the one that they export. */
const noto = (script: string): string => join(dirname(dirname(require.resolve(`@embedpdf/fonts-${script}`))), 'fonts');
const upright = (regular: string, bold: string): Readonly<Record<Weight, string>> => ({ regular, bold, italic: regular, boldItalic: bold });

/** The files of the fonts of the house, by family and weight. The scripts that have no slanted letters stay upright. */
export const fontFiles: Readonly<Record<FontFamily, Readonly<Record<Weight, string>>>> = {
  Roboto: {
    regular: join(roboto, 'Roboto-Regular.ttf'), bold: join(roboto, 'Roboto-Medium.ttf'),
    italic: join(roboto, 'Roboto-Italic.ttf'), boldItalic: join(roboto, 'Roboto-MediumItalic.ttf'),
  },
  'Noto Sans SC': upright(join(noto('sc'), 'NotoSansHans-Regular.otf'), join(noto('sc'), 'NotoSansHans-Bold.otf')),
  'Noto Sans KR': upright(join(noto('kr'), 'NotoSansKR-Regular.otf'), join(noto('kr'), 'NotoSansKR-Bold.otf')),
  'Noto Naskh Arabic': upright(join(noto('arabic'), 'NotoNaskhArabic-Regular.ttf'), join(noto('arabic'), 'NotoNaskhArabic-Bold.ttf')),
};

const known = new Set(Object.values(fontFiles).flatMap((files) => Object.values(files)));
const read = new Map<string, Buffer>();

export const isFontFile = (path: string): boolean => known.has(path);

/** The bytes of a font file: read when a text first needs them (those of Chinese are 8 MB), then kept. */
export function fontBytes(path: string): Buffer {
  const bytes = read.get(path) ?? readFileSync(path);
  read.set(path, bytes);
  return bytes;
}

