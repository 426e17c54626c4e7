import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const encodings = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Writes `.br` and `.gz` beside every text file of the build, for a server that hands out what is compressed already. */
export const compress: Plugin = {
  name: 'compress',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.(js|css|html|svg)$/.test(name));
    await Promise.all(names.map((name) => compressFile(join(dir, name))));
  },
};

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  await Promise.all(Object.entries(encodings).map(async ([ending, encode]) => writeFile(`${path}.${ending}`, await encode(bytes))));
}
