import { describe, expect, it } from 'vitest';
import { lineWindow } from './line-window.js';

const text = 'AA12345678SWE8807141F3305010<<<<<<<<<<<<<<02';
const level = [{ x: 100, y: 500 }, { x: 540, y: 500 }, { x: 540, y: 520 }, { x: 100, y: 520 }];
const correction = (column: number) => ({ line: 2, column, from: 'I', to: '1' });

describe('the window around a corrected character', () => {
  it('shows it in the middle, with its place in the picture', () => {
    expect(lineWindow({ text, corners: level }, correction(20))).toMatchObject({
      characters: [...text.slice(13, 26)], marked: 6, angle: 0, centre: { x: 320, y: 510 },
      view: { x: 230, y: 490, width: 130, height: 40 }, mark: { x: 290, y: 494, width: 10 },
    });
  });

  it('stays within the line at both of its ends', () => {
    expect(lineWindow({ text, corners: level }, correction(1))).toMatchObject({ marked: 0, view: { x: 100 } });
    expect(lineWindow({ text, corners: level }, correction(44))).toMatchObject({ marked: 12, view: { x: 410, width: 130 } });
  });

  it('turns a page that stands on its side or on its head', () => {
    const [one, two, three, four] = level;
    expect(lineWindow({ text, corners: [three!, four!, one!, two!] }, correction(20))?.angle).toBe(180);
    const upright = [{ x: 500, y: 100 }, { x: 500, y: 540 }, { x: 480, y: 540 }, { x: 480, y: 100 }];
    expect(lineWindow({ text, corners: upright }, correction(20))?.angle).toBe(90);
  });

  it('is none where the line’s place is not known', () => {
    expect(lineWindow({ text, corners: [] }, correction(20))).toBeUndefined();
  });
});
