import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dark, families, light } from './palette.js';

const tokens = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8');
const pairs = new Map([...tokens.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\);/g)].map(([, name, ...both]) => [name!, both as unknown as [string, string]]));
const token = (name: string, scheme: 'light' | 'dark'): string => {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`there is no token ${name}`);
  return pair[scheme === 'light' ? 0 : 1];
};

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((one) => one + one).join('') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = (full.match(/../g) ?? []).map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const below = (least: number, found: readonly (readonly [string, string, string])[]): string[] =>
  found.filter(([, one, other]) => contrast(one, other) < least).map(([name, one, other]) => `${name}: ${one} on ${other} is ${contrast(one, other).toFixed(2)} : 1`);

describe.each([['light', light], ['dark', dark]] as const)('in the %s scheme', (scheme, palette) => {
  const paper = ['paper', 'ground'].map((name) => token(name, scheme));

  it('every family’s text reads on its soft ground, on paper and on the page, and white reads on its solid', () => {
    expect(below(4.5, families.flatMap((name) => {
      const { ink, soft, softHover, solid, solidHover } = palette[name];
      return [...[soft, softHover, ...paper].map((ground) => [name, ink, ground] as const), [`${name} solid`, '#ffffff', solid] as const, [`${name} solid under the pointer`, '#ffffff', solidHover] as const];
    }))).toEqual([]);
  });

  it('the portal’s own text reads on paper and on the page, and its words of state on their soft grounds', () => {
    const words = ['ink', 'muted', 'accent', 'accent-strong', 'danger', 'warning', 'success'];
    expect(below(4.5, [
      ...words.flatMap((name) => paper.map((ground) => [name, token(name, scheme), ground] as const)),
      ...['accent', 'danger', 'warning', 'success'].map((name) => [name, token(name, scheme), token(`${name}-soft`, scheme)] as const),
      ['on-accent', token('on-accent', scheme), token('accent', scheme)],
    ])).toEqual([]);
  });

  it('what marks a control stands out from paper', () => {
    expect(below(3, paper.map((ground) => ['control', token('control', scheme), ground] as const))).toEqual([]);
  });
});
