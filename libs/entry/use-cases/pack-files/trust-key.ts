import { Injectable } from '@nestjs/common';
import { refuse, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { keyIdOf, readPublicKey } from '../../domain/pack-files/sign-pack.js';
import { RuleKeyRepository, type TrustedKey } from '../../persistence/rule-key.repository.js';
import type { Acting } from '../acting.js';

/** Whose signatures an organisation trusts. Its own is always trusted. */
@Injectable()
export class TrustKey {
  constructor(
    private readonly database: Database,
    private readonly keys: RuleKeyRepository,
  ) {}

  list(organisationId: string): Promise<TrustedKey[]> {
    return this.keys.trusted(organisationId);
  }

  /** Takes PEM, or base64 of the DER. Refuses `trusted-key.invalid` or `trusted-key.known`. */
  async trust({ organisationId, actorId }: Acting, { name, publicKey }: { name: string; publicKey: string }): Promise<Result<{ readonly id: string }>> {
    const key = readPublicKey(publicKey);
    if (!key) return refuse('trusted-key.invalid', { errors: [{ pointer: '/publicKey', detail: 'Paste a public Ed25519 key, as the other side’s system gives it out.' }] });
    const keyId = keyIdOf(key);
    if ((await this.keys.own(organisationId))?.keyId === keyId) return refuse('trusted-key.known', { detail: 'It is your own key.' });
    return this.database.transaction(async (tx) => {
      const id = await this.keys.trust(tx, organisationId, { keyId, publicKey: key.export({ type: 'spki', format: 'der' }), name, addedBy: actorId });
      if (!id) return refuse('trusted-key.known');
      await publish(tx, { type: 'entry.key-trusted', organisationId, subject: { trustedKeyId: id, keyId } });
      return success({ id });
    });
  }

  /** Drafts that its signatures vouched for stay what they are. Refuses `trusted-key.unknown`. */
  distrust({ organisationId }: Acting, id: string): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.keys.distrust(tx, organisationId, id))) return refuse('trusted-key.unknown');
      await publish(tx, { type: 'entry.key-distrusted', organisationId, subject: { trustedKeyId: id } });
      return success(null);
    });
  }
}
