import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import { type LetterLook, plainLook } from '../../domain/letter-look.js';

/** A look as it is kept; version 0 where nobody has changed it yet. */
export interface StoredLook extends LetterLook {
  readonly version: number;
}

export interface LookChange {
  readonly look: LetterLook;
  /** The version that was read. */
  readonly version: number;
  readonly at: Date;
  readonly userId: string;
}

const columns = 'name, reply_to as "replyTo", signature, accent, version';

/** Rows of `letter_look`. */
@Injectable()
export class LetterLookRepository {
  constructor(private readonly database: Database) {}

  async of(organisationId: string): Promise<StoredLook> {
    const [row] = await this.database.query<StoredLook>(`select ${columns} from letter_look where organisation_id = $1`, [organisationId]);
    return row ?? { ...plainLook, version: 0 };
  }

  /** Compare-and-swap on the version: the new row, or undefined where somebody else was first. */
  async write(tx: Transaction, organisationId: string, { look: { name, replyTo, signature, accent }, version, at, userId }: LookChange): Promise<StoredLook | undefined> {
    const [row] = await tx.query<StoredLook>(
      `insert into letter_look as l (organisation_id, name, reply_to, signature, accent, version, changed_at, changed_by)
       select $1, $2, $3, $4, $5, 1, $7, $8 where $6::integer = 0 or exists (select from letter_look where organisation_id = $1)
       on conflict (organisation_id) do update
         set name = excluded.name, reply_to = excluded.reply_to, signature = excluded.signature, accent = excluded.accent, version = l.version + 1,
             changed_at = excluded.changed_at, changed_by = excluded.changed_by
         where l.version = $6
       returning ${columns}`,
      [organisationId, name, replyTo, signature, accent, version, at, userId],
    );
    return row;
  }
}
