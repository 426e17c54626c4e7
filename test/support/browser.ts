import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

interface Unpacked {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url).href.replace('/dist/', '/'));
const fontsOf = (name: string): string => join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'fonts');
const kept = `${cache}browser`;

/** Chromium unpacks itself, with the libraries that a bare machine lacks, when it believes to be on a Lambda: in a process of its own that does. */
async function unpackInto(folder: string): Promise<Unpacked> {
  const script = `import chromium from '@sparticuz/chromium';
    console.log(JSON.stringify({ executablePath: await chromium.executablePath(), env: process.env }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: cache, env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  return JSON.parse(stdout) as Unpacked;
}

/** The package looks for its letters under /tmp alone, and brings no Chinese ones. */
async function addFonts(folder: string): Promise<void> {
  await copyFile(join(fontsOf('@embedpdf/fonts-sc'), 'NotoSansHans-Regular.otf'), join(folder, 'fonts/NotoSansHans-Regular.otf'));
  const found = `<dir>${kept}/fonts/fonts</dir><cachedir>${kept}/fonts/cache</cachedir>`;
  await writeFile(join(folder, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${found}</fontconfig>`);
}

/** Once for all runs. Specs that need it at the same time each unpack it aside; the first to be whole is kept. */
async function unpacked(): Promise<Unpacked> {
  if (!existsSync(kept)) {
    await mkdir(cache, { recursive: true });
    const aside = await mkdtemp(`${kept}-`);
    await unpackInto(aside);
    await addFonts(join(aside, 'fonts'));
    await rename(aside, kept).catch(() => rm(aside, { recursive: true }));
  }
  return unpackInto(kept);
}

/** A real browser, out of a package: nothing has to be installed. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await unpacked();
  const { TMPDIR: _unpacked, ...rest } = env;
  return chromium.launch({
    executablePath,
    env: process.env['TMPDIR'] === undefined ? rest : { ...rest, TMPDIR: process.env['TMPDIR'] },
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
