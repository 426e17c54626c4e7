import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';

export interface NewPublication {
  readonly organisationId: string;
  /** Version of the rule set that it became. */
  readonly set: number;
  readonly pack: string;
  readonly draftId: string | null;
  readonly actorId: string;
  readonly added: number;
  readonly closed: number;
}

/** Rows of `rule_publication`: who published what, and when. */
@Injectable()
export class RulePublicationRepository {
  async add(tx: Transaction, { organisationId, set, pack, draftId, actorId, added, closed }: NewPublication): Promise<void> {
    await tx.execute(
      `insert into rule_publication (organisation_id, set, pack, draft_id, published_by, added, closed) values ($1, $2, $3, $4, $5, $6, $7)`,
      [organisationId, set, pack, draftId, actorId, added, closed],
    );
  }
}
