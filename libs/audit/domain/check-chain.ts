import { type AuditEntry, genesis, hashOf } from './entry.js';

/** An entry with the hashes that were stored with it. */
export interface ChainedEntry extends AuditEntry {
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/**
 * `missing`: an entry is gone, or the end was cut off. `changed`: an entry does not match its hash. `relinked`: an entry
 * does not follow the one before it. `unsigned`: the end of the chain is not what this platform signed, so all of it may
 * have been written anew.
 */
export type ChainFault = 'missing' | 'changed' | 'relinked' | 'unsigned';

/** Walks a chain entry by entry, in order of `seq`, and stops at the first fault. Remembers the hash at one place of it. */
export class ChainWalk {
  private previous = genesis;
  private walked = 0;
  private marked = genesis;

  constructor(private readonly markAt: number) {}

  get length(): number {
    return this.walked;
  }

  /** The hash of the entry at the marked place. */
  get mark(): Buffer {
    return this.marked;
  }

  /** The fault of the next entry, or undefined. */
  step(entry: ChainedEntry): ChainFault | undefined {
    if (entry.seq !== this.walked + 1) return 'missing';
    if (!entry.previousHash.equals(this.previous)) return 'relinked';
    if (!entry.hash.equals(hashOf(entry.previousHash, entry))) return 'changed';
    this.previous = entry.hash;
    this.walked = entry.seq;
    if (entry.seq === this.markAt) this.marked = entry.hash;
    return undefined;
  }
}
