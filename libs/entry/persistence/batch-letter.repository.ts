import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

export interface StoredLetter {
  readonly text: string;
  readonly version: number;
}

/** Rows of `batch_letter`. */
@Injectable()
export class BatchLetterRepository {
  constructor(private readonly database: Database) {}

  async of(organisationId: string, authorityId: string): Promise<StoredLetter | undefined> {
    const [found] = await this.database.query<StoredLetter>('select text, version from batch_letter where organisation_id = $1 and authority_id = $2', [organisationId, authorityId]);
    return found;
  }

  /** False when the letter is not of this version; 0 where nobody has written one. */
  async put(tx: Transaction, organisationId: string, authorityId: string, text: string, version: number): Promise<boolean> {
    const written = await tx.execute(
      version === 0
        ? 'insert into batch_letter (organisation_id, authority_id, text, version) values ($1, $2, $3, $4::integer + 1) on conflict do nothing'
        : 'update batch_letter set text = $3, version = version + 1 where organisation_id = $1 and authority_id = $2 and version = $4',
      [organisationId, authorityId, text, version],
    );
    return written === 1;
  }
}
