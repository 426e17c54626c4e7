import { describe, expect, it } from 'vitest';
import { liveKinds } from '../../apps/api/src/live/kinds.js';
import { everything } from '../../apps/web/src/features/live/show-anew.js';

describe('the kinds of things that the live stream tells of', () => {
  it('are those that the portal knows how to show anew', () => {
    expect([...everything].sort()).toEqual([...liveKinds].sort());
  });
});
