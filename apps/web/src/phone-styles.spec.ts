import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const starts = ['traveller', 'customer', 'waiting', 'choice'].map((name) => join(here, `${name}.tsx`));

const sourceOf = (path: string): string => [path, path.replace(/\.js$/, '.tsx'), path.replace(/\.js$/, '.ts')].find((one) => existsSync(one)) ?? '';

/** Every file of our own that a page imports, with what those import. */
function reached(from: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path === '' || seen.has(path)) continue;
    seen.add(path);
    const imports = /\.tsx?$/.test(path) ? readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g) : [];
    waiting.push(...[...imports].map(([, to]) => sourceOf(join(dirname(path), to!))));
  }
  return [...seen];
}

const files = reached(starts);
const physical = /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;
const physicalInline = /(?:margin|padding|border)(?:Left|Right)\b|textAlign: '(?:left|right)'|(?:style=\{\{[^}]*\b(?:left|right):)/;
/** `margin: 0 8px 0 4px`: what stands second and fourth is right and left. */
const lopsided = /(?:margin|padding|inset|border-width):\s*\S+\s+(\S+)\s+\S+\s+(?!\1[\s;!])[\d.-]\S*\s*(?:!important\s*)?;/;

const linesThat = (pattern: RegExp, ending: RegExp): string[] =>
  files.filter((path) => ending.test(path)).flatMap((path) => readFileSync(path, 'utf8').split('\n').flatMap((line, at) => (pattern.test(line) ? [`${relative(here, path)}:${at + 1}: ${line.trim()}`] : [])));

describe('the styles of travellers’ and customers’ pages', () => {
  it('are found by what the pages import', () => {
    const styles = files.filter((path) => path.endsWith('.css')).map((path) => relative(here, path));
    expect(styles).toEqual(expect.arrayContaining(['ui/phone/phone.module.css', 'features/travellers/trip.module.css', 'features/sale/sale.module.css', 'features/suspension/choice.module.css']));
    expect(styles.filter((path) => path.includes('desk'))).toEqual([]);
  });

  it('speak of start and end, never of left and right', () => {
    expect(linesThat(physical, /\.css$/)).toEqual([]);
    expect(linesThat(lopsided, /\.css$/)).toEqual([]);
    expect(linesThat(physicalInline, /\.tsx$/)).toEqual([]);
  });
});
