import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';

interface Reveal {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly userId: string;
}

/** One look that somebody took, with the reason that they gave. */
export interface Look {
  readonly userId: string;
  readonly reason: string;
  readonly at: Date;
}

interface LookRow {
  readonly userId: string;
  readonly reason: Buffer;
  readonly at: Date;
}

const reasonContext = 'document.reveal-reason';

/** Rows of `document_reveal`: who looked at whose passport, when and why. */
@Injectable()
export class DocumentRevealRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async insert(tx: Transaction, { organisationId, travellerId, userId }: Reveal, reason: string): Promise<string> {
    const id = newId();
    const sealed = await this.vault.seal(travellerId, reasonContext, reason);
    await tx.execute(
      'insert into document_reveal (id, organisation_id, traveller_id, user_id, reason) values ($1, $2, $3, $4, $5)',
      [id, organisationId, travellerId, userId, sealed],
    );
    return id;
  }

  /** True when this person said, within the last minutes, why they look. */
  async isOpen({ organisationId, travellerId, userId }: Reveal, minutes: number): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from document_reveal where organisation_id = $1 and traveller_id = $2 and user_id = $3
       and created_at > now() - make_interval(mins => $4) limit 1`,
      [organisationId, travellerId, userId, minutes],
    );
    return rows.length > 0;
  }

  /** Looks at one traveller, the newest first; none once the traveller was erased. */
  async ofTraveller(organisationId: string, travellerId: string, limit: number): Promise<Look[]> {
    const rows = await this.database.query<LookRow>(
      `select user_id as "userId", reason, created_at as at from document_reveal
        where organisation_id = $1 and traveller_id = $2 order by created_at desc, id desc limit $3`,
      [organisationId, travellerId, limit],
    );
    const opened = await this.vault.openMany(rows.map(({ reason }) => ({ travellerId, context: reasonContext, sealed: reason })));
    return rows.flatMap(({ userId, at }, index) => {
      const reason = opened[index];
      return reason ? [{ userId, at, reason: reason.toString() }] : [];
    });
  }
}
