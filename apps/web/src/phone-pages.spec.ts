import { describe, expect, it } from 'vitest';
import { audienceOf } from './phone-pages.js';

describe('whose page an address is', () => {
  it.each([
    ['/invitation', 'traveller'], ['/trip', 'traveller'], ['/trip/', 'traveller'], ['/waiting', 'waiting'], ['/choice', 'choice'], ['/guide', 'guide'], ['/sale/0199', 'customer'],
    ['/', 'desk'], ['/departures', 'desk'], ['/sale', 'desk'], ['/trip/more', 'desk'], ['/constructor', 'desk'],
  ])('%s: %s', (path, audience) => {
    expect(audienceOf(path)).toBe(audience);
  });
});
