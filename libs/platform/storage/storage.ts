/** Where files lie: a folder or an S3 bucket. It only ever sees sealed bytes. */
export abstract class Storage {
  abstract put(name: string, bytes: Buffer): Promise<void>;
  /** @throws MissingFileError when there is no such file. */
  abstract get(name: string): Promise<Buffer>;
  /** Removing what is not there is no error. */
  abstract remove(name: string): Promise<void>;
}

/** The file was removed, or never written. */
export class MissingFileError extends Error {}

const safeName = /^[a-z0-9][a-z0-9/-]*$/;

/** Names are made by us from ids; anything else (dots, backslashes) is a fault of the caller. */
export function assertSafeName(name: string): void {
  if (!safeName.test(name) || name.includes('//')) throw new Error('unsafe file name');
}
