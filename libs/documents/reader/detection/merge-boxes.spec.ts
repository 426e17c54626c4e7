import { describe, expect, it } from 'vitest';
import type { TextBox } from '../pixels/geometry.js';
import { mergeBoxes } from './merge-boxes.js';

const box = (x: number, y: number, length: number, height = 20, angle = 0): TextBox => ({
  x, y, length, height, ux: Math.cos(angle), uy: Math.sin(angle),
});

describe('pieces of a line', () => {
  it('on one axis with a small gap become one', () => {
    const [line, ...rest] = mergeBoxes([box(100, 50, 200), box(330, 52, 200)]);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ length: 430, y: 51 });
    expect(line?.x).toBeCloseTo(215);
  });

  it('join whatever their order, three and more', () => {
    expect(mergeBoxes([box(700, 50, 200), box(100, 50, 200), box(500, 50, 180), box(300, 50, 180)])).toHaveLength(1);
  });

  it.each([
    ['one above the other', box(100, 90, 200)],
    ['far apart', box(400, 50, 200)],
    ['of other heights', box(330, 50, 200, 45)],
    ['at an angle', box(330, 50, 200, 20, 0.2)],
  ])('%s stay apart', (_, other) => {
    expect(mergeBoxes([box(100, 50, 200), other])).toHaveLength(2);
  });
});
