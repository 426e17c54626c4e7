import { Injectable } from '@nestjs/common';
import { type AuditActor, type AuditConcern, type AuditDeed, AuditRepository } from '../persistence/audit.repository.js';

export interface DeedPage {
  readonly items: readonly AuditDeed[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Lists what was done about certain records, newest first: what one press set off in one go is one deed. */
@Injectable()
export class ListDeeds {
  constructor(private readonly audit: AuditRepository) {}

  /** A cursor that is none of ours starts at the newest. */
  async list(organisationId: string, concern: AuditConcern, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<DeedPage> {
    if (concern.ids.length === 0 || concern.types.length === 0) return { items: [], nextCursor: null };
    const before = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
    const found = await this.audit.concerning(organisationId, concern, before, limit + 1);
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? String(items.at(-1)!.seq) : null };
  }

  /** Which people and machines did something of it: a hundred at most. */
  async actors(organisationId: string, concern: AuditConcern): Promise<AuditActor[]> {
    return concern.ids.length === 0 ? [] : this.audit.actors(organisationId, concern);
  }
}
