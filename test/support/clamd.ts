import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform';
import { eventually } from './eventually.js';

/** Debian's clamd, which lies where an unprivileged PATH does not look, or another on the PATH. */
const program = ['/usr/sbin/clamd', 'clamd'].find((path) => (path.includes('/') ? existsSync(path) : spawnSync(path, ['--version']).status === 0));

/** True where clamd is installed. */
export const hasClamd = (): boolean => program !== undefined;

/** What every scanner finds, and no scanner is to find in this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

export interface Clamd {
  /** As `CLAMAV_URL` says it: over TCP, and by its socket file. */
  readonly tcp: string;
  readonly unix: string;
  stop(): Promise<void>;
}

/** A real clamd with one signature, of our own: EICAR, wherever in a file it stands. `settings` are lines of clamd.conf(5). */
export async function startClamd({ port, settings = [] }: { port?: number; settings?: readonly string[] } = {}): Promise<Clamd> {
  return start(port ?? (await freePort()), settings);
}

async function start(port: number, settings: readonly string[]): Promise<Clamd> {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  const socket = join(folder, 'clamd.ctl');
  const database = join(folder, 'signatures');
  mkdirSync(database);
  writeFileSync(join(database, 'own.ndb'), `Waypass.Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const configuration = join(folder, 'clamd.conf');
  const lines = [`DatabaseDirectory ${database}`, `TemporaryDirectory ${folder}`, `LocalSocket ${socket}`, `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', 'Foreground yes', ...settings];
  writeFileSync(configuration, `${lines.join('\n')}\n`);
  const daemon = spawn(program ?? 'clamd', ['--config-file', configuration], { stdio: 'ignore' });
  const ended = once(daemon, 'exit');
  await eventually(() => answersPing(port));
  return {
    tcp: `tcp://127.0.0.1:${port}`,
    unix: `unix:${socket}`,
    stop: async () => {
      daemon.kill('SIGKILL');
      await ended;
    },
  };
}

async function answersPing(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write('zPING\0');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (!answer.toString().startsWith('PONG')) throw new Error('clamd is not ready');
  } finally {
    socket.destroy();
  }
}
