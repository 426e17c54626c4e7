import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Chromium needs libraries that a bare machine lacks; the package brings them when it believes to be on a Lambda. */
async function unpacked(): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  const before = { ...process.env };
  const folder = join(tmpdir(), `waypass-browser-${process.getuid?.() ?? ''}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    return { executablePath, env: { ...process.env } };
  } finally {
    process.env = before;
  }
}

/** A real browser, out of a package: nothing has to be installed. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await unpacked();
  return chromium.launch({
    executablePath,
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
