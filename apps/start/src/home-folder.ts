import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartError } from './start-error.js';

/** The folder that a start keeps everything in: database, files, and the master key. */
export class HomeFolder {
  private constructor(readonly path: string) {}

  /** @throws StartError when the folder cannot be written, or another start is using it. */
  static open(path: string): HomeFolder {
    try {
      mkdirSync(path, { recursive: true });
      chmodSync(path, 0o711); // what lies in it is closed by itself; the database's own user has to pass through
      accessSync(path, constants.W_OK | constants.X_OK);
    } catch {
      throw new StartError(`The folder ${path} cannot be written: make it writable, or set WAYPASS_HOME to one that is.`);
    }
    const home = new HomeFolder(path);
    home.lock();
    return home;
  }

  /** Made at the first start. Whoever loses it loses every passport: back it up apart from the database. */
  masterKey(): string {
    const path = join(this.path, 'master.key');
    if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
    return readFileSync(path, 'utf8').trim();
  }

  get storageUrl(): string {
    return pathToFileURL(join(this.path, 'files')).href;
  }

  get databaseFolder(): string {
    return join(this.path, 'database');
  }

  release(): void {
    rmSync(this.lockFile, { force: true });
  }

  private get lockFile(): string {
    return join(this.path, 'start.pid');
  }

  private lock(): void {
    const holder = existsSync(this.lockFile) ? Number(readFileSync(this.lockFile, 'utf8')) : 0;
    if (holder !== process.pid && isWaypass(holder)) {
      throw new StartError(`Waypass is already running from ${this.path} (process ${holder}): stop it first, or set WAYPASS_HOME to another folder.`);
    }
    writeFileSync(this.lockFile, `${process.pid}`);
  }
}

/** A process id may have gone to another program since it was written down. */
function isWaypass(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apps/start');
  } catch {
    return false;
  }
}
