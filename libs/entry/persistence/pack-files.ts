import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ErasedError, Files, MissingFileError, Storage, UnreadableError, Vault } from '#platform';
import type { PackFile } from '../domain/packing/pack.js';

/** Whose a file of a pack is: one traveller's paper, or what stands for everybody on the list. */
export type Owner = { readonly travellerId: string } | { readonly travellerIds: readonly string[] };

type Opened = { readonly bytes: Buffer } | { readonly missing: 'lost' | 'erased' | 'damaged' };

export const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/**
 * The files of packs, sealed: a paper with its traveller's key, what is made of everybody's lines with a key that is gone with any of
 * theirs. Each is kept under a name of its own content, so that two attempts never write over each other.
 */
@Injectable()
export class PackFiles {
  constructor(
    private readonly files: Files,
    private readonly storage: Storage,
    private readonly vault: Vault,
  ) {}

  /** @throws ErasedError when a traveller is erased. */
  async put(packId: string, place: number, bytes: Buffer, owner: Owner): Promise<NonNullable<PackFile['content']>> {
    const digest = digestOf(bytes);
    const storedAs = `packs/${packId}/${place}-${digest.toString('hex', 0, 8)}`;
    if ('travellerId' in owner) await this.files.put(owner.travellerId, storedAs, bytes);
    else await this.storage.put(storedAs, await this.vault.sealTogether(owner.travellerIds, `file:${storedAs}`, bytes));
    return { digest, bytes: bytes.length, storedAs };
  }

  /** The bytes that were kept, or why they are not to be had. */
  async open({ storedAs, digest }: NonNullable<PackFile['content']>, travellerId: string | null): Promise<Opened> {
    try {
      const bytes = travellerId ? await this.files.get(travellerId, storedAs) : await this.vault.openTogether(`file:${storedAs}`, await this.storage.get(storedAs));
      return digestOf(bytes).equals(digest) ? { bytes } : { missing: 'damaged' };
    } catch (error) {
      if (error instanceof ErasedError) return { missing: 'erased' };
      if (error instanceof MissingFileError) return { missing: 'lost' };
      if (error instanceof UnreadableError) return { missing: 'damaged' };
      throw error;
    }
  }
}
