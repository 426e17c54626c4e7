import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';

/** One word that is looked for: rows that hold any of its keys have it. */
export type SealedWord = readonly string[];

/**
 * Turns search keys into numbers that say nothing without the platform's key, and differ between organisations: 64 bits of a keyed
 * hash each. What is found is opened and compared again, so that a chance agreement shows nobody.
 */
@Injectable()
export class SearchIndex {
  constructor(private readonly vault: Vault) {}

  seal(organisationId: string, keys: readonly string[]): string[] {
    return keys.map((key) => String(this.vault.blindIndex(organisationId, `search:${key}`).readBigInt64BE()));
  }
}
