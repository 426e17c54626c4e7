import { describe, expect, it } from 'vitest';
import type { FittedLine } from './fit-line.js';
import { mergeFits } from './merge-fits.js';

/** A view of a line in which each place has one rival, so likely beside what was read. */
const view = (...places: [character: string, rival: string, ratio: number][]): FittedLine => ({
  text: places.map(([character]) => character).join(''),
  score: -0.05,
  places: places.map(([, character, ratio]) => ({ rivals: [{ character, ratio }], alternatives: [] })),
});

describe('several views of a line', () => {
  it('are outvoted by none: what most see is read', () => {
    const merged = mergeFits([view(['S', 'G', 0.05]), view(['G', 'S', 0.1]), view(['G', 'S', 0.1])]);
    expect(merged.text).toBe('G');
    expect(merged.places[0]?.alternatives.map(({ character }) => character)).toEqual(['G', 'S']);
  });

  it('make a doubt of what only one of them was sure of', () => {
    const [place] = mergeFits([view(['S', 'G', 0.01]), view(['G', 'S', 0.01]), view(['G', 'S', 0.01])]).places;
    expect(place?.rivals[0]).toMatchObject({ character: 'S' });
    expect(place?.rivals[0]?.ratio).toBeCloseTo(0.5, 1);
  });

  it('leave no doubt where they agree', () => {
    const [place] = mergeFits([view(['G', 'S', 0.001]), view(['G', '6', 0.001])]).places;
    expect(place?.rivals.every(({ ratio }) => ratio < 0.001)).toBe(true);
  });

  it('of which there is one are that one', () => {
    const only = view(['A', 'B', 0.2]);
    expect(mergeFits([only])).toBe(only);
  });
});
