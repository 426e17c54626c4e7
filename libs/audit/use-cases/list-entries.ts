import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../domain/entry.js';
import { type AuditFilter, AuditRepository } from '../persistence/audit.repository.js';

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Lists what happened in an organisation, newest first. */
@Injectable()
export class ListEntries {
  constructor(private readonly audit: AuditRepository) {}

  /** A cursor that is none of ours starts at the newest entry. */
  async list(organisationId: string, { cursor, limit, ...filter }: Partial<AuditFilter> & { cursor?: string | undefined; limit: number }): Promise<AuditPage> {
    const before = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
    const found = await this.audit.before(organisationId, before, limit + 1, { timeZone: 'UTC', ...filter });
    const items = found.slice(0, limit).map(({ previousHash: _previous, hash: _hash, ...entry }) => entry);
    return { items, nextCursor: found.length > limit ? String(items.at(-1)!.seq) : null };
  }
}
