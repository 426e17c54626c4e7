import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Success criteria of WCAG 2.2, levels A and AA, as far as a program can tell; and good practice of headings and landmarks. Without what is an experiment of axe's own. */
const options = JSON.stringify({
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'label-content-name-mismatch': { enabled: false }, 'heading-order': { enabled: true }, 'landmark-one-main': { enabled: true }, region: { enabled: true }, 'page-has-heading-one': { enabled: true } },
  resultTypes: ['violations'],
});

/** What axe finds wrong with the page as it stands: one line for each rule, with the places. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(`axe.run(document, ${options})`);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map(({ target, failureSummary = '' }) => `${target.join(' ')} (${failureSummary.split('\n').slice(1, 2).join('').trim()})`);
    return `${id}: ${help}: ${places.join(' | ')}${nodes.length > 4 ? ` and ${nodes.length - 4} more` : ''}`;
  });
}
