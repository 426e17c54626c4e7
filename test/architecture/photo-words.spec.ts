import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { photoFindings } from '#documents';

describe('what is wrong with a photo', () => {
  it.each(['zh-hans', 'ru', 'de', 'fr', 'es'])('is said in the traveller’s language, each finding of it: %s', async (language) => {
    const path = new URL(`../../apps/web/src/i18n/${language}/findings.json`, import.meta.url);
    const words = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
    const codes = Object.keys(words).filter((code) => code.startsWith('photo.'));
    expect(codes.sort()).toEqual(Object.keys(photoFindings).sort());
    expect(codes.filter((code) => words[code] === photoFindings[code as keyof typeof photoFindings])).toEqual([]);
  });
});
