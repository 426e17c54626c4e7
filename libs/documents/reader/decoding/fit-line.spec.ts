import { describe, expect, it } from 'vitest';
import { type Allowed, allowedBy, allowedCharacters, BLANK, CLASSES, classOf, type Evidence } from './evidence.js';
import { fitLine } from './fit-line.js';
import { readPlainly, zoneLikeness } from './plain-reading.js';

/** Evidence that shows one step a character; `-` is the blank. A step `5S` is half the one and nearly half the other. */
function shown(...steps: string[]): Evidence {
  const logLikelihood = new Float32Array(steps.length * CLASSES).fill(Math.log(1e-6));
  steps.forEach((step, index) => {
    [...step].forEach((character, rank) => {
      const kind = character === '-' ? BLANK : classOf(character);
      logLikelihood[index * CLASSES + kind] = Math.log(step.length === 1 ? 0.99 : rank === 0 ? 0.55 : 0.44);
    });
  });
  return { logLikelihood, steps: steps.length };
}

const any = (count: number): Allowed[] => new Array<Allowed>(count).fill(allowedBy.any);

describe('a line read plainly', () => {
  it('drops blanks and repeats, and keeps a letter that stands twice', () => {
    expect(readPlainly(shown('-', 'A', 'A', 'B', '-', 'B', '-')).text).toBe('ABB');
  });

  it('looks more like a zone the more of a zone it has', () => {
    const zone = zoneLikeness('L898902C36UTO7408122F1204159ZE184226B<<<<<10');
    expect(zone).toBeGreaterThan(zoneLikeness('WELOOKFORWARDTOWELCOMINGYOUONTHEDAYOFTHERACE'));
    expect(zoneLikeness('P<UTO')).toBe(0);
  });
});

describe('a line fitted to its places', () => {
  it('has exactly as many characters as places', () => {
    expect(fitLine(shown('A', '-', 'B', '-', 'C'), any(3))?.text).toBe('ABC');
    expect(fitLine(shown('A', '-', '-', '-', 'C'), any(2))?.text).toBe('AC');
  });

  it('needs a blank between two of the same, and none between two that differ', () => {
    expect(fitLine(shown('<', '-', '<', 'A'), any(3))?.text).toBe('<<A');
    expect(fitLine(shown('A', 'B', 'C'), any(3))?.text).toBe('ABC');
  });

  it('takes the likelier of the characters that a place allows', () => {
    const evidence = shown('S5', '-', 'S5');
    expect(fitLine(evidence, [allowedBy.letters, allowedBy.digit])?.text).toBe('S5');
    expect(fitLine(shown('S5'), [allowedCharacters('MFX<')])?.text).toMatch(/[MFX<]/);
  });

  it('says what else a place may be', () => {
    const place = fitLine(shown('S5', '-', 'A'), any(2))?.places[0];
    expect(place?.alternatives[0]?.character).toBe('S');
    expect(place?.rivals.find((rival) => rival.character === '5')?.ratio).toBeCloseTo(0.8, 1);
  });

  it('is none where there are fewer steps than places', () => {
    expect(fitLine(shown('A', 'B'), any(3))).toBeUndefined();
  });
});
