import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packFileJsonSchema } from './pack-file.schema.js';

describe('the committed JSON Schema of rule packs', () => {
  it('is what the reader checks by; write it anew with `npm run rule-pack-schema`', () => {
    const committed = readFileSync(new URL('../../rule-pack.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(packFileJsonSchema())));
  });
});
