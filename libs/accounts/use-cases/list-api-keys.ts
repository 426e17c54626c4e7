import { Injectable } from '@nestjs/common';
import type { KeyRole } from '../domain/permissions.js';
import { ApiKeyRepository } from '../persistence/api-key.repository.js';

export interface ListedApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: KeyRole;
  readonly prefix: string;
  readonly createdAt: string;
  /** To within five minutes; null where nobody has used it. */
  readonly lastUsedAt: string | null;
}

/** Lists the keys of an organisation that work, oldest first. */
@Injectable()
export class ListApiKeys {
  constructor(private readonly apiKeys: ApiKeyRepository) {}

  async list(organisationId: string, page: { cursor?: string | undefined; limit: number }): Promise<{ items: ListedApiKey[]; nextCursor: string | null }> {
    const rows = await this.apiKeys.list(organisationId, page.cursor ?? null, page.limit + 1);
    const items = rows.slice(0, page.limit).map(({ id, name, role, prefix, createdAt, lastUsedAt }) => ({ id, name, role, prefix: `wp_${prefix}`, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null }));
    return { items, nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
  }
}
