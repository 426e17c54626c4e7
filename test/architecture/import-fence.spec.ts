import { execFile } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = process.cwd();
const checker = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** A house as small as can be: a door to every lib, and what stands behind some. */
const house: Record<string, string> = {
  ...Object.fromEntries(
    ['kernel', 'platform', 'accounts', 'packages', 'travellers', 'inventory', 'bookings', 'flights', 'documents', 'entry', 'billing', 'notifications', 'audit', 'readiness', 'sdk'].map(
      (lib) => [`libs/${lib}/index.ts`, `export const ${lib} = true;\n`],
    ),
  ),
  'libs/bookings/domain/booking.ts': 'export const booking = true;\n',
  'apps/api/src/main.ts': `import '#bookings';\nexport const api = true;\n`,
  'apps/worker/src/main.ts': `import '#entry';\nexport const worker = true;\n`,
  'apps/web/src/main.ts': `import '#sdk';\n`,
  'test/support/database.ts': 'export const database = true;\n',
};

/** What must be caught: the rule, the file that breaks it, and the import that does. */
const forbidden: readonly [rule: string, file: string, imported: string][] = [
  ['context-accounts', 'libs/accounts/use-cases/sign-in.ts', '#travellers'],
  ['context-packages', 'libs/packages/use-cases/schedule.ts', '#bookings'],
  ['context-travellers', 'libs/travellers/use-cases/register.ts', '#bookings'],
  ['context-inventory', 'libs/inventory/use-cases/hold.ts', '#bookings'],
  ['context-bookings', 'libs/bookings/use-cases/hold-places.ts', '#documents'],
  ['context-flights', 'libs/flights/use-cases/read-manifest.ts', '#bookings'],
  ['context-documents', 'libs/documents/use-cases/upload.ts', '#entry'],
  ['context-entry', 'libs/entry/use-cases/submit.ts', '#documents'],
  ['context-billing', 'libs/billing/use-cases/refund.ts', '#bookings'],
  ['context-notifications', 'libs/notifications/use-cases/deliver.ts', '#travellers'],
  ['context-audit', 'libs/audit/use-cases/record.ts', '#accounts'],
  ['context-bookings', 'libs/bookings/use-cases/read-ready.ts', '#readiness'],
  ['by-the-door', 'libs/inventory/use-cases/peek.ts', '../../packages/domain/price.js'],
  ['apps-by-the-door', 'apps/api/src/bookings/peek.ts', '../../../../libs/bookings/domain/booking.js'],
  ['apps-apart', 'apps/api/src/peek.ts', '../../worker/src/main.js'],
  ['apps-apart', 'apps/web/src/peek.ts', '../../api/src/main.js'],
  ['web-by-sdk', 'apps/web/src/reach.ts', '#bookings'],
  ['sdk-for-web', 'libs/sdk/reach.ts', '#kernel'],
  ['platform-on-kernel', 'libs/platform/queue/reach.ts', '#bookings'],
  ['kernel-on-nothing', 'libs/kernel/reach.ts', '#platform'],
  ['kernel-on-nothing', 'libs/kernel/framework.ts', '@nestjs/common'],
  ['domain-on-kernel', 'libs/bookings/domain/reach.ts', '#platform'],
  ['domain-on-kernel', 'libs/bookings/domain/other.ts', '#inventory'],
  ['domain-on-kernel', 'libs/bookings/domain/store.ts', '../persistence/booking.repository.js'],
  ['domain-without-frameworks', 'libs/bookings/domain/framework.ts', '@nestjs/common'],
  ['typeorm-in-persistence', 'libs/bookings/use-cases/query.ts', 'typeorm'],
  ['typeorm-in-persistence', 'apps/api/src/query.ts', 'typeorm'],
  ['bullmq-in-queue', 'libs/bookings/use-cases/enqueue.ts', 'bullmq'],
  ['bullmq-in-queue', 'apps/api/src/enqueue.ts', 'bullmq'],
  ['nothing-imports-tests', 'libs/bookings/use-cases/test-only.ts', '../../../test/support/database.js'],
  ['nothing-imports-tests', 'apps/api/src/test-only.ts', '../../../test/support/database.js'],
  ['resolvable', 'libs/bookings/use-cases/missing.ts', './nowhere.js'],
];

/** What must be let through, beside the house itself. */
const allowed: readonly [file: string, imported: string][] = [
  ['libs/bookings/use-cases/take.ts', '#inventory'],
  ['libs/bookings/use-cases/price.ts', '#packages'],
  ['libs/readiness/use-cases/read.ts', '#entry'],
  ['libs/bookings/persistence/booking.repository.ts', 'typeorm'],
  ['libs/bookings/domain/rule.ts', '#kernel'],
  ['libs/bookings/use-cases/take.spec.ts', '../../../test/support/database.js'],
  ['libs/platform/queue/queue.ts', 'bullmq'],
  ['libs/packages/domain/price.ts', '#kernel'],
];

describe('the import fence', () => {
  let folder: string;
  let violations: Violation[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'waypass-fence-'));
    const write = (file: string, text: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    for (const [file, text] of Object.entries(house)) write(file, text);
    for (const [, file, imported] of forbidden) write(file, `import '${imported}';\n`);
    for (const [file, imported] of allowed) write(file, `import '${imported}';\nexport const here = true;\n`);
    write('libs/bookings/use-cases/one.ts', `import './other.js';\n`);
    write('libs/bookings/use-cases/other.ts', `import './one.js';\n`);
    write('package.json', JSON.stringify({ type: 'module', imports: { '#*': './libs/*/index.ts' } }));
    write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } }));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const args = [checker, 'apps', 'libs', 'test', '--config', resolve(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
    const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }));
    ({ violations } = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(forbidden)('%s: %s may not import %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(allowed)('%s may import %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  it('lets the house itself stand', () => {
    expect(violations.filter(({ from }) => from in house)).toEqual([]);
  });

  it('sees a circle', () => {
    expect(violations.map(({ rule, from }) => `${rule.name} ${from}`)).toContain('no-cycles libs/bookings/use-cases/one.ts');
  });

  it('has a rule for every context of the house', () => {
    const rules = forbidden.map(([rule]) => rule).filter((rule) => rule.startsWith('context-'));
    expect(new Set(rules).size).toBe(11);
  });
});

describe('settings', () => {
  it('are read in platform/config and nowhere else', () => {
    const files = globSync('{apps,libs}/**/*.{ts,tsx}', { cwd: root, exclude: (name) => name === 'node_modules' });
    const readers = files.filter((file) => !file.endsWith('.spec.ts') && /process\.env\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.map((file) => dirname(file)).filter((folder) => folder !== 'libs/platform/config')).toEqual([]);
    expect(readers.length).toBeGreaterThan(0);
  });
});
