import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { EmbeddedDatabase, EmbeddedDatabaseError } from './embedded-database.js';

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'waypass-embedded-'));

describe('the embedded database', () => {
  let server: EmbeddedDatabase | undefined;

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  const rowsOf = async (sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: server?.url('trial') });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows as unknown[];
  };

  it('keeps its rows when the server was killed and is started again', async () => {
    const folder = aFolder();
    server = await EmbeddedDatabase.start({ folder });
    await server.ensureDatabase('trial');
    await rowsOf('create table kept as select 7 as n');
    const [pid = ''] = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
    execFileSync('kill', ['-9', pid]);
    server = await EmbeddedDatabase.start({ folder });
    expect(await rowsOf('select n from kept')).toEqual([{ n: 7 }]);
  }, 60_000);

  it('takes over from a server that an earlier run left running', async () => {
    const folder = aFolder();
    const left = await EmbeddedDatabase.start({ folder });
    server = await EmbeddedDatabase.start({ folder });
    await server.ensureDatabase('trial');
    expect(server.port).not.toBe(left.port);
    expect(await rowsOf('select 1 as n')).toEqual([{ n: 1 }]);
  }, 60_000);

  it('begins anew after a first start that was interrupted', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'postgres.new'));
    writeFileSync(join(folder, 'postgres.new/half'), 'made');
    server = await EmbeddedDatabase.start({ folder });
    await server.ensureDatabase('trial');
    expect(readdirSync(folder)).not.toContain('postgres.new');
  }, 60_000);

  it('says in one line what to do about files that are not whole, and removes nothing', async () => {
    const folder = aFolder();
    server = await EmbeddedDatabase.start({ folder });
    await server.stop();
    server = undefined;
    rmSync(join(folder, 'postgres/global/pg_control'));
    await expect(EmbeddedDatabase.start({ folder })).rejects.toThrow(/did not start: read .*postgres\.log.*move .* away/);
    rmSync(join(folder, 'postgres/PG_VERSION'));
    const again = EmbeddedDatabase.start({ folder });
    await expect(again).rejects.toThrow(EmbeddedDatabaseError);
    await expect(again).rejects.toThrow(/are not whole: restore a backup, or move that folder away/);
    expect(readdirSync(join(folder, 'postgres'))).toContain('base');
  }, 60_000);
});
