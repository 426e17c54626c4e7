import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Roboto, as pdfmake brings it: Latin with Vietnamese, Greek and Cyrillic. What it lacks is drawn as an empty box. */
export const fontFolder = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
export const inFontFolder = (name: string): string => join(fontFolder, `Roboto-${name}.ttf`);
