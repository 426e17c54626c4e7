import { spawnSync } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { confinedNode } from './confinement.js';

const folder = mkdtempSync(join(tmpdir(), 'waypass-confined-'));
const secret = join(folder, 'master-key');
const written = join(folder, 'written');
writeFileSync(secret, 'secret');

const node = confinedNode({ heapMegabytes: 64, dataMegabytes: 1000 });

/** What a line of JavaScript comes to in there: its value, or the code of the error that it throws. */
function inside(script: string, { command, arguments: options } = node): unknown {
  const told = `const fs = require('fs'); let told; try { told = (() => { ${script} })(); } catch (error) { told = error.code ?? error.message; } process.stdout.write(JSON.stringify(told ?? null))`;
  const { stdout } = spawnSync(command, [...options, '-e', told], { env: {}, encoding: 'utf8' });
  return JSON.parse(stdout);
}

const open = { command: process.execPath, arguments: [] };

describe('what runs confined', () => {
  it.each([
    { what: 'read a file beside the code', script: `return fs.readFileSync(${JSON.stringify(secret)}, 'utf8')`, without: 'secret' },
    { what: 'list a folder', script: `return fs.readdirSync(${JSON.stringify(folder)})[0]`, without: 'master-key' },
    { what: 'write a file', script: `fs.writeFileSync(${JSON.stringify(written)}, 'x'); return 'done'`, without: 'done' },
    { what: 'start a program', script: `return require('child_process').spawnSync('true').status`, without: 0 },
    { what: 'start a thread', script: `new (require('worker_threads').Worker)('', { eval: true }); return 'done'`, without: 'done' },
  ])('cannot $what, which it could otherwise', ({ script, without }) => {
    expect(inside(script)).toBe('ERR_ACCESS_DENIED');
    expect(inside(script, open)).toBe(without);
  });

  it('reads its packages and its code', () => {
    expect(inside(`return fs.existsSync(require.resolve('sharp', { paths: [${JSON.stringify(process.cwd())}] }))`)).toBe(true);
    expect(inside(`return fs.readFileSync(${JSON.stringify(import.meta.filename)}).length > 0`)).toBe(true);
  });

  it('writes nothing by native code either: the kernel lets no byte into a file', () => {
    const target = join(folder, 'native.png');
    const picture = `require(require.resolve('sharp', { paths: [${JSON.stringify(process.cwd())}] }))({ create: { width: 900, height: 900, channels: 3, background: '#fff' } })`;
    const script = `${picture}.toFile(${JSON.stringify(target)}).then(() => process.stdout.write('written'), () => process.stdout.write('refused'))`;
    const outcome = ({ command, arguments: options }: typeof node) => spawnSync(command, [...options, '-e', script], { env: {}, encoding: 'utf8' }).stdout;
    expect(outcome(node)).toBe('refused');
    expect(existsSync(target) ? readFileSync(target).length : 0).toBe(0);
    expect(outcome(open)).toBe('written');
  });

  it('gets no more memory than it may have, wherever it asks for it', () => {
    const script = `return Buffer.alloc(1200 * 1024 ** 2, 1).length`;
    expect(inside(script)).not.toBe(1200 * 1024 ** 2);
    expect(inside(script, open)).toBe(1200 * 1024 ** 2);
  });

  it('leaves no core dump', () => {
    expect(inside(`return process.report.getReport().userLimits?.core_file_size_blocks?.hard`)).toBe(0);
  });
});
