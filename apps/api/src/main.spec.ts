import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

describe('the API process', () => {
  let store: TestDatabase;
  let blocker: Server | undefined;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    store = await createTestDatabase();
  });
  afterAll(() => store.drop());
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    blocker?.close();
    blocker = undefined;
  });

  const good = () => ({ DATABASE_URL: store.url, STORAGE_URL: 'file:///var/lib/waypass/files', MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), PORT: '0' });
  const start = (settings: Record<string, string>): { child: ChildProcess; ended: Promise<Ended> } => {
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], { env: { PATH: process.env['PATH'] ?? '', ...settings }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    children.push(child);
    let said = '';
    child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
    return { child, ended: once(child, 'exit').then(([code]) => ({ code: code as number | null, said })) };
  };

  it('names every setting that it cannot use, at once, and shows no value', async () => {
    const { ended } = start({ ...good(), DATABASE_URL: '', MASTER_KEY: 'a-key-that-is-too-short', PORT: 'eighty' });
    const { code, said } = await ended;
    expect(code).toBe(1);
    expect(said).toMatch(/DATABASE_URL: is not set/);
    expect(said).toMatch(/MASTER_KEY: must be 32 bytes/);
    expect(said).toMatch(/PORT: /);
    expect(said).not.toMatch(/too-short|eighty| {4}at /);
  });

  it('says in one line that its port is taken, and what to do', async () => {
    blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const { code, said } = await start({ ...good(), PORT: `${port}` }).ended;
    expect(code).toBe(1);
    expect(said.trim()).toBe(`Port ${port} is taken by another program: stop that one, or set PORT to a free one.`);
  });

  it.each([
    ['does not answer', (url: URL) => (url.port = '1'), 'The database does not answer: start it, or correct DATABASE_URL.'],
    ['has another name', (url: URL) => (url.pathname = '/nowhere'), 'The server has no database of this name: create it, or correct DATABASE_URL.'],
  ])('says in one line that the database %s', async (_what, change, expected) => {
    const url = new URL(store.url);
    change(url);
    const { code, said } = await start({ ...good(), DATABASE_URL: url.href }).ended;
    expect({ code, said: said.trim() }).toEqual({ code: 1, said: expected });
  });

  it('says when it is ready, and ends by itself when it is told to', async () => {
    const { child, ended } = start(good());
    expect((await once(child, 'message'))[0]).toBe('ready');
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, said: '' });
  });
});
