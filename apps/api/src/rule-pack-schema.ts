import { writeFile } from 'node:fs/promises';
import { packFileJsonSchema } from '#entry';

/** `node dist/apps/api/src/rule-pack-schema.js <file>` writes the JSON Schema of rule packs as it is committed. */
const [, , target] = process.argv;
if (!target) throw new Error('say where to write it');
await writeFile(target, `${JSON.stringify(packFileJsonSchema(), null, 2)}\n`);
