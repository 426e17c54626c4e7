import { stringify } from 'yaml';
import type { PackFile } from './pack-file.schema.js';

/** The file as text. Both forms hold the same values; YAML is for people, JSON for programs and for what is large. */
export const writePackFile = (file: PackFile, format: 'yaml' | 'json'): string =>
  format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : stringify(file, { aliasDuplicateObjects: false, lineWidth: 120 });
