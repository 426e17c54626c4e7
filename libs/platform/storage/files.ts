import { Injectable } from '@nestjs/common';
import { Vault } from '../vault/vault.js';
import { Storage } from './storage.js';

/** A traveller's files, sealed with the traveller's key before they leave the process. */
@Injectable()
export class Files {
  constructor(
    private readonly storage: Storage,
    private readonly vault: Vault,
  ) {}

  async put(travellerId: string, name: string, bytes: Buffer): Promise<void> {
    await this.storage.put(name, await this.vault.seal(travellerId, `file:${name}`, bytes));
  }

  /** @throws MissingFileError when it was removed, ErasedError when the traveller was erased. */
  async get(travellerId: string, name: string): Promise<Buffer> {
    return this.vault.open(travellerId, `file:${name}`, await this.storage.get(name));
  }

  async remove(name: string): Promise<void> {
    await this.storage.remove(name);
  }
}
