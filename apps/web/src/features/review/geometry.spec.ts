import { describe, expect, it } from 'vitest';
import { cellOf, middleOf, placeAfter, sizeAfter, turned, turnOf } from './geometry.js';

const flat = [[82, 200], [558, 200], [558, 230], [82, 230]];
const size = { width: 1000, height: 600 };

describe('the outline of a line', () => {
  it('has a cell for each character; the first and the last stand within it by a share of its height', () => {
    const rounded = (column: number): number[][] => cellOf(flat, column, 44).map((point) => point.map(Math.round));
    expect(rounded(1)).toEqual([[100, 200], [110, 200], [110, 230], [100, 230]]);
    expect(rounded(44)).toEqual([[530, 200], [540, 200], [540, 230], [530, 230]]);
  });

  it.each([
    { line: flat, turn: 0 },
    { line: [[10, 10], [10, 400], [0, 400], [0, 10]], turn: 270 },
    { line: [[400, 10], [10, 12], [10, 0], [400, 0]], turn: 180 },
    { line: [[10, 400], [10, 10], [20, 10], [20, 400]], turn: 90 },
    { line: undefined, turn: 0 },
  ])('tells how the picture has to be turned to be read: by $turn', ({ line, turn }) => {
    expect(turnOf(line)).toBe(turn);
  });
});

describe('a turned picture', () => {
  it('fills a box that stands or lies', () => {
    expect([sizeAfter(90, size), sizeAfter(180, size)]).toEqual([{ width: 600, height: 1000 }, size]);
    expect([turned(270, 1), turned(0, -1)]).toEqual([0, 270]);
  });

  it.each([[0, 0, 0], [90, 1, 0], [180, 1, 1], [270, 0, 1]] as const)('by %i has its first corner where it belongs', (turn, x, y) => {
    expect(placeAfter(turn, size, [0, 0])).toEqual({ x, y });
  });

  it('is looked at where the zone is, and else in the middle', () => {
    expect(middleOf([flat], size)).toEqual([320, 215]);
    expect(middleOf([], size)).toEqual([500, 300]);
  });
});
