import { Injectable } from '@nestjs/common';
import type { DraftStatus } from '../../domain/authoring/draft-status.js';
import type { RuleDraftSummary } from '../../domain/authoring/rule-draft.js';
import { RuleDraftRepository } from '../../persistence/rule-draft.repository.js';

export interface RuleDraftPage {
  readonly items: readonly RuleDraftSummary[];
  readonly nextCursor: string | null;
}

/** The drafts of an organisation, newest first. */
@Injectable()
export class ListRuleDrafts {
  constructor(private readonly drafts: RuleDraftRepository) {}

  async list(organisationId: string, { statuses, cursor, limit }: { statuses?: readonly DraftStatus[] | undefined; cursor?: string | undefined; limit: number }): Promise<RuleDraftPage> {
    const found = await this.drafts.page(organisationId, { statuses: statuses ?? null, after: cursor ?? null, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? items.at(-1)!.id : null };
  }
}
