import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';
import { keyIdOf } from '../../domain/pack-files/sign-pack.js';
import { RuleKeyRepository, type SealedKey } from '../../persistence/rule-key.repository.js';

const sealingContext = (organisationId: string): string => `rule-signing-key:${organisationId}`;

export interface OwnKey {
  readonly keyId: string;
  /** PEM (RFC 7468). */
  readonly publicKey: string;
}

/** The key that an organisation signs its packs with, made when it is first needed. */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly keys: RuleKeyRepository,
    private readonly vault: Vault,
  ) {}

  /** What others need to know packs of the organisation by. */
  async publicKey(organisationId: string): Promise<OwnKey> {
    const { keyId, publicKey } = await this.own(organisationId);
    return { keyId, publicKey: createPublicKey({ key: publicKey, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }).toString() };
  }

  async privateKey(organisationId: string): Promise<KeyObject> {
    const { sealedPrivateKey } = await this.own(organisationId);
    return createPrivateKey(this.vault.openForPlatform(sealingContext(organisationId), sealedPrivateKey));
  }

  private async own(organisationId: string): Promise<SealedKey> {
    const known = await this.keys.own(organisationId);
    if (known) return known;
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const made = {
      keyId: keyIdOf(publicKey),
      publicKey: publicKey.export({ type: 'spki', format: 'der' }),
      sealedPrivateKey: this.vault.sealForPlatform(sealingContext(organisationId), pem),
    };
    if (await this.keys.insertOwn(organisationId, made)) return made;
    const theirs = await this.keys.own(organisationId);
    if (!theirs) throw new Error('the signing key is gone');
    return theirs;
  }
}
