import { describe, expect, it } from 'vitest';
import type { TextBox } from '../pixels/geometry.js';
import { levellingTurn } from './turned-boxes.js';

const line = (degrees: number, length = 300): TextBox => {
  const angle = (degrees * Math.PI) / 180;
  return { x: 0, y: 0, ux: Math.cos(angle), uy: Math.sin(angle), length, height: 20 };
};

describe('the turn that levels a picture', () => {
  it('is none where lines lie nearly level, whichever way they run', () => {
    expect(levellingTurn([line(3), line(179), line(-176)])).toBe(0);
    expect(levellingTurn([])).toBe(0);
  });

  it('undoes the angle that most of the text has', () => {
    expect(levellingTurn([line(20), line(21), line(19), line(-60, 90)])).toBeCloseTo(-20, -0.5);
    expect(levellingTurn([line(-33), line(147)])).toBeCloseTo(33);
  });

  it('brings upright lines down', () => {
    expect(Math.abs(levellingTurn([line(90), line(-90), line(89)]))).toBeCloseTo(90, 0);
  });

  it('does not listen to what is too short to have a direction', () => {
    expect(levellingTurn([line(1), line(45, 50), line(45, 60)])).toBe(0);
  });
});
