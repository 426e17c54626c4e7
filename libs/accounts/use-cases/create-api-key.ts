import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { publish, type Transaction } from '#platform';
import { newApiKey } from '../domain/api-key.js';
import type { KeyRole } from '../domain/permissions.js';
import type { StaffPrincipal } from '../domain/principal.js';
import { fingerprintOf } from '../domain/secret.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';

export interface CreatedApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: KeyRole;
  /** Shown this once; only its hash is kept. */
  readonly key: string;
}

/** Makes a key for a machine. */
@Injectable()
export class CreateApiKey {
  constructor(private readonly apiKeys: ApiKeyRepository) {}

  /**
   * Refuses `auth.forbidden` for a role that its maker does not have: a key never can more than a person. Who administers decides
   * which roles people have, and makes keys for any of them; none administers.
   */
  async create(tx: Transaction, maker: StaffPrincipal, { name, role }: { name: string; role: KeyRole }): Promise<Result<CreatedApiKey>> {
    if (role !== maker.role && maker.role !== 'administrator') return refuse('auth.forbidden', { detail: `You can make keys with the role ${maker.role}.` });
    const { organisationId, userId } = maker;
    const { key, prefix } = newApiKey();
    const id = newId();
    await this.apiKeys.insert(tx, { id, organisationId, userId, name, role, prefix, keyHash: fingerprintOf(key) });
    await publish(tx, { type: 'api-key.created', organisationId, subject: { apiKeyId: id, role } });
    return success({ id, name, role, key });
  }
}
