import { describe, expect, it } from 'vitest';
import { linksIn } from './links-in.js';

describe('the links in a mail', () => {
  it('finds each once, fragment included, without the punctuation that ends a sentence', () => {
    const text = 'Open https://travel.example/invitation#AbC_9-x.\nAgain: https://travel.example/invitation#AbC_9-x, or http://b.example/.';
    expect(linksIn(text)).toEqual(['https://travel.example/invitation#AbC_9-x', 'http://b.example/']);
  });

  it('takes nothing but web addresses', () => {
    expect(linksIn('javascript:alert(1) ftp://x mailto:a@b.example')).toEqual([]);
  });
});
