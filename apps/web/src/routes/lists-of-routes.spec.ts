import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Lists that end in `Routes`: the router throws on a page that stands in one twice, and then nothing of the desk is shown. */
const here = new URL('.', import.meta.url);
const lists = readdirSync(here)
  .filter((name) => name.endsWith('.tsx'))
  .flatMap((name) => [...readFileSync(new URL(name, here), 'utf8').matchAll(/const (\w+Routes) = \[([^\]]*)\]/g)].map(([, list = '', names = '']) => ({ list, names: names.match(/\w+Routes?\b/g) ?? [] })));

describe('the pages of the desk', () => {
  it('stand in lists', () => expect(lists.length).toBeGreaterThan(4));
  it.each(lists)('are in $list once each', ({ names }) => expect(names).toEqual([...new Set(names)]));
});
