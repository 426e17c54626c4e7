import { describe, expect, it } from 'vitest';
import { newReference } from './reference.js';

describe('a reference', () => {
  it('has six characters that nobody reads for one another', () => {
    for (let drawn = 0; drawn < 1000; drawn += 1) expect(newReference()).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
  });

  it('is drawn by lot', () => {
    const drawn = new Set(Array.from({ length: 1000 }, newReference));
    expect(drawn.size).toBeGreaterThan(995);
  });
});
