import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';

interface Reveal {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly userId: string;
}

/** Rows of `document_reveal`: who looked at whose passport, when and why. */
@Injectable()
export class DocumentRevealRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async insert(tx: Transaction, { organisationId, travellerId, userId }: Reveal, reason: string): Promise<string> {
    const id = newId();
    const sealed = await this.vault.seal(travellerId, 'document.reveal-reason', reason);
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
}
