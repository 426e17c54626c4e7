import type { IsoDate } from '#kernel';
import type { PackFileKind } from './pack-plan.js';

/** `waiting` for a worker, `building` by one, `ready`, or `failed` for good. */
export type PackState = 'waiting' | 'building' | 'ready' | 'failed';

/**
 * What a check finds of a file. `damaged`, `lost`: what is kept is not what was made; `erased`: its traveller was; `written-differently`: made
 * again from what was kept it comes out as other bytes; `changed-since`: it is as it was, and would be another if it were made today.
 */
export type FileFinding = 'damaged' | 'lost' | 'erased' | 'written-differently' | 'changed-since';

/** The findings that mean that the pack of today is not the pack that was made. */
export const breaking: ReadonlySet<FileFinding> = new Set(['damaged', 'lost', 'erased', 'written-differently']);

export interface PackReport {
  /** Those of which there is something to say. */
  readonly files: readonly { readonly path: string; readonly finding: FileFinding }[];
  /** Of the archive as it was put together again; null where a file of it is missing. */
  readonly digest: string | null;
}

/** One file of a pack. */
export interface PackFile {
  readonly place: number;
  readonly kind: PackFileKind;
  readonly path: string;
  /** On the list; null for what is everybody's. */
  readonly position: number | null;
  /** Null where the paper was not there. */
  readonly content: { readonly digest: Buffer; readonly bytes: number; readonly storedAs: string } | null;
  readonly source: string | null;
}

/** A pack of files for one list of a batch. */
export interface Pack {
  readonly id: string;
  readonly batchId: string;
  readonly version: number;
  readonly state: PackState;
  /** How many files are planned; those that are made or known to be missing are in `files`. */
  readonly planned: number;
  readonly files: readonly PackFile[];
  readonly askedBy: string;
  readonly askedAt: string;
  readonly readyAt: string | null;
  /** SHA-256 of the archive, hexadecimal. */
  readonly digest: string | null;
  readonly bytes: number | null;
  readonly check: { readonly state: 'waiting' | 'equal' | 'different'; readonly at: string | null; readonly report: PackReport | null } | null;
}

/** One line of the list, as it is printed. */
export interface ListLine {
  readonly surname: string;
  readonly givenNames: string;
  readonly nationality: string;
  readonly birthDate: IsoDate | '';
  readonly sex: string;
  readonly documentNumber: string;
  readonly expiryDate: IsoDate | '';
}
