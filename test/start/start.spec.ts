import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '#platform';
import { type RunningPlatform, spawnPlatform, startPlatform } from '../support/running-platform.js';
import { eventually } from '../support/eventually.js';
import { Visitor } from '../support/visitor.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'waypass-start-'));

describe('npm start', () => {
  let platform: RunningPlatform | undefined;

  afterEach(async () => {
    await platform?.stop();
    platform = undefined;
  });

  const departures = async ({ url }: RunningPlatform): Promise<unknown> => {
    const operator = new Visitor(url);
    const [, email, password] = /operator\s+(\S+@\S+)\s+(\S+)/i.exec(platform?.output() ?? '') ?? [];
    await operator.post('/api/v1/auth/sign-in', { email, password });
    return operator.get('/api/v1/departures');
  };

  it('brings everything up in an empty folder, says how to sign in, stops cleanly, and keeps the data', async () => {
    const home = folder();
    platform = await startPlatform(home);
    const before = await departures(platform);
    expect(platform.output()).toMatch(/officer\s+\S+@\S+/i);
    expect(await platform.stop()).toBe(0);
    platform = await startPlatform(home);
    expect(await departures(platform)).toEqual(before);
    expect(platform.readyAfter).toBeLessThan(20_000);
  }, 90_000);

  it('comes up again after it was killed with everything running', async () => {
    const home = folder();
    platform = await startPlatform(home);
    platform.process.kill('SIGKILL');
    await once(platform.process, 'exit');
    platform = await startPlatform(home);
    expect(await departures(platform)).toBeDefined();
  }, 90_000);

  it.each([
    ['the database is being made', 'database/postgres.new'],
    ['the database comes up', 'database/postgres/postmaster.pid'],
    ['the rest comes up', 'master.key'],
  ])('leaves nothing running behind when it is interrupted while %s', async (_moment, sign) => {
    const home = folder();
    const child = spawnPlatform(home, `${await freePort()}`);
    const ended = once(child, 'exit');
    await eventually(() => expect(existsSync(join(home, sign))).toBe(true), 30_000);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    const left = ['database/postgres.new', 'database/postgres/postmaster.pid', 'start.pid'].filter((name) => existsSync(join(home, name)));
    expect(left).toEqual([]);
  }, 60_000);

  it('says which port is taken, and what to do', async () => {
    const holder = createServer().listen(await freePort(), '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    await expect(startPlatform(folder(), { PORT: `${port}` })).rejects.toThrow(`Port ${port} is taken: stop what listens there, or start with PORT=${port + 1}.`);
    holder.close();
  });

  it('says that a folder cannot be written', async () => {
    const home = folder();
    const file = join(home, 'not-a-folder');
    writeFileSync(file, '');
    await expect(startPlatform(join(file, 'home'))).rejects.toThrow('cannot be written: make it writable, or set WAYPASS_HOME');
  });

  it('says that it is already running from the folder', async () => {
    const home = folder();
    platform = await startPlatform(home);
    await expect(startPlatform(home)).rejects.toThrow('Waypass is already running from');
  }, 60_000);

  it('says which of its own settings cannot be used', async () => {
    await expect(startPlatform(folder(), { PORT: 'eighty' })).rejects.toThrow(/^PORT: /);
  });

  it('does not offer the demo, whose passwords are public, to other machines', async () => {
    await expect(startPlatform(folder(), { HOST: '0.0.0.0' })).rejects.toThrow('set DEMO=false to be reached at HOST=0.0.0.0');
  });

  it('reports all unusable settings of a process together', async () => {
    await expect(startPlatform(folder(), { MASTER_KEY: 'short', REDIS_URL: 'http://x' })).rejects.toThrow(/REDIS_URL[\s\S]*MASTER_KEY|MASTER_KEY[\s\S]*REDIS_URL/);
  }, 60_000);

  it('keeps the master key from other users', async () => {
    const home = folder();
    platform = await startPlatform(home);
    expect(Buffer.from(readFileSync(join(home, 'master.key'), 'utf8'), 'base64')).toHaveLength(32);
    expect(statSync(join(home, 'master.key')).mode & 0o077).toBe(0);
  }, 60_000);
});
