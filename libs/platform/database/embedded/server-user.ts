import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The user that the server runs as. PostgreSQL refuses to run as root, so root lends it an unprivileged one. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const idOf = (flag: '-u' | '-g', name: string): number | undefined => {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
};

/** Nobody special: the user that started us; under root `postgres` where there is one, else `nobody`. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error('Running as root needs a user "postgres" or "nobody" that the database can run as.');
}

const reachable = (program: string, user: ServerUser): boolean => {
  try {
    execFileSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const lent = '/var/lib/waypass';

/** A folder's place under /var/lib for a root whose own folders (/root) the server's user cannot enter. */
function lentFolder(folder: string): string {
  mkdirSync(lent, { recursive: true });
  chmodSync(lent, 0o711);
  return join(lent, createHash('sha256').update(folder).digest('hex').slice(0, 12));
}

/** The programs' folder, copied to where the server's user can run them if it cannot enter the installed one. */
export function programsFor(user: ServerUser, installed: string): string {
  if (user.uid === undefined || reachable(join(installed, 'bin/postgres'), user)) return installed;
  const copy = lentFolder(installed);
  if (!existsSync(join(copy, 'bin/postgres'))) cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', copy]);
  return copy;
}

/** The data folder, moved under /var/lib if the server's user cannot enter the wanted one. */
export function dataFolderFor(user: ServerUser, wanted: string): string {
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  accessSync(wanted, constants.W_OK);
  if (user.uid === undefined || user.gid === undefined) return wanted;
  chownSync(wanted, user.uid, user.gid);
  if (canEnter(wanted, user)) return wanted;
  const moved = lentFolder(wanted);
  mkdirSync(moved, { recursive: true });
  chmodSync(moved, 0o700);
  chownSync(moved, user.uid, user.gid);
  return moved;
}

function canEnter(folder: string, user: ServerUser): boolean {
  try {
    execFileSync('ls', [folder], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
