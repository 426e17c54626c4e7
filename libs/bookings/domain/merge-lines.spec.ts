import { describe, expect, it } from 'vitest';
import type { QuotedLine } from './booking.js';
import { mergeLines } from './merge-lines.js';

const line = (option: string, amount: number): QuotedLine => ({ option, label: option, component: 'land', price: { amount, currency: 'EUR' } });
const amounts = (lines: readonly QuotedLine[]) => Object.fromEntries(lines.map(({ option, price }) => [option, price.amount]));

describe('a price after a change', () => {
  it('keeps what was quoted, whatever it would cost today', () => {
    const quoted = [line('base', 100), line('race.42', 20)];
    expect(mergeLines(quoted, [line('base', 150), line('race.42', 30)], [line('base', 150), line('race.42', 30)])).toEqual(quoted);
  });

  it('has what is chosen anew at the price of today, and not what was given up', () => {
    const merged = mergeLines([line('base', 100), line('race.42', 20)], [line('base', 150), line('race.42', 30)], [line('base', 150), line('race.10', 9)]);
    expect(amounts(merged)).toEqual({ base: 100, 'race.10': 9 });
  });

  it('keeps an early-bird price that nobody gets any more, and wins none that began since', () => {
    const merged = mergeLines([line('base', 100), line('early-bird', -10)], [line('base', 100), line('winter', -5)], [line('base', 100), line('winter', -5)]);
    expect(amounts(merged)).toEqual({ base: 100, 'early-bird': -10 });
  });

  it('has the supplement that somebody else’s leaving brings, and loses the discount that their coming had brought', () => {
    const merged = mergeLines(
      [line('base', 100), line('group', -8)], [line('base', 100), line('group', -8)], [line('base', 100), line('supplement.single', 25)],
    );
    expect(amounts(merged)).toEqual({ base: 100, 'supplement.single': 25 });
  });

  it('follows a line whose amount depends on the party', () => {
    expect(amounts(mergeLines([line('group', -8)], [line('group', -8)], [line('group', -4)]))).toEqual({ group: -4 });
  });
});
