import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { writeZip, type ZippedFile } from './write-zip.js';

const bytesOf = async (files: readonly ZippedFile[]): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of writeZip(files)) parts.push(part);
  return Buffer.concat(parts);
};
const files = [{ path: 'letter.pdf', bytes: Buffer.from('Dear Sirs') }, { path: 'photos/001.jpg', bytes: Buffer.alloc(70_000, 7) }];

describe('writeZip', () => {
  it('holds every file under its path', async () => {
    const found = Object.entries(unzipSync(await bytesOf(files))).map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes) }));
    expect(found).toEqual(files);
  });

  it('gives the same bytes at another time and in another zone', async () => {
    const program = `
      const { writeZip } = await import(${JSON.stringify(new URL('../../../dist/libs/platform/archive/write-zip.js', import.meta.url).href)});
      const parts = await Array.fromAsync(writeZip([{ path: 'letter.pdf', bytes: Buffer.from('Dear Sirs') }, { path: 'photos/001.jpg', bytes: Buffer.alloc(70_000, 7) }]));
      process.stdout.write(Buffer.concat(parts).toString('base64'));`;
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TZ: 'Pacific/Auckland' }, encoding: 'utf8' });
    expect((await bytesOf(files)).toString('base64')).toBe(there);
  });

  it('is an archive also when it is empty', async () => {
    expect(unzipSync(await bytesOf([]))).toEqual({});
  });
});
