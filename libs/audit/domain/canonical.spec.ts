import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonical, type Json } from './canonical.js';

describe('canonical', () => {
  it('gives one text for one value, whatever the order of its members', () => {
    expect(canonical({ b: [1, { d: null, c: 'ü' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ü","d":null}]}');
    expect(canonical({ a: true, b: [1, { c: 'ü', d: null }] })).toBe(canonical({ b: [1, { d: null, c: 'ü' }], a: true }));
  });

  it('loses nothing, so that two values never share a text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
