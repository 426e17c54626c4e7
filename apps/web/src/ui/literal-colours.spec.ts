import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const sources = dirname(dirname(fileURLToPath(import.meta.url)));
/** Drawings keep their own colours, as a printed picture does; a QR code is read by a machine. */
const drawings = ['features/security/setup-key.tsx', 'ui/logo.tsx', 'ui/phone/trip-picture.tsx', 'features/photo/photo-tips.tsx', 'features/documents/picture-tips.tsx'];
const palettes = ['ui/desk/print.css', 'ui/tokens.css', 'ui/desk/palette.ts', 'ui/desk/theme.ts'];

const linesThat = (pattern: RegExp, files: readonly string[]): string[] =>
  files.filter((file) => ![...drawings, ...palettes].includes(file) && !/\.spec\.tsx?$/.test(file)).flatMap((file) =>
    readFileSync(join(sources, file), 'utf8').split('\n').flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])));
const found = (pattern: string): string[] => globSync(pattern, { cwd: sources });

/** What is right in one scheme of colours alone. */
describe('no colour is written where it cannot follow the scheme', () => {
  it('in styles: neither by its number nor as a shade of the library’s', () => {
    expect(linesThat(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|--mantine-color-[a-z]+-\d|:\s*(?:white|black)\b/i, found('**/*.css'))).toEqual([]);
  });

  it('in pages: neither by its number nor as a shade for text, ground or line', () => {
    expect(linesThat(/['"]#[0-9a-f]{3,8}['"]|--mantine-color-[a-z]+-\d|\b(?:c|bg|bd|fill|stroke)="(?:white|black|[a-z]+\.\d)"|\bc=\{[^}]*'[a-z]+\.\d'/i, found('**/*.tsx'))).toEqual([]);
  });
});
