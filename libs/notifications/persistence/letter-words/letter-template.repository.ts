import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Locale } from '../../domain/message.js';
import type { LetterKind } from '../../domain/own-words/letter-kinds.js';
import type { OwnWords } from '../../domain/own-words/words.js';

/** Which letter, in which language, of whom. */
export interface LetterKey {
  readonly organisationId: string;
  readonly kind: LetterKind;
  readonly locale: Locale;
}

/** An organisation's own words of a letter; `words` is null where it went back to the built-in ones. */
export interface StoredWords {
  readonly words: OwnWords | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
}

interface Row {
  readonly kind: LetterKind;
  readonly locale: Locale;
  readonly subject: string | null;
  readonly body: string | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
}

export interface WordsChange {
  /** Null goes back to the built-in ones. */
  readonly words: OwnWords | null;
  /** The version that was read; 0 where nobody has changed the letter yet. */
  readonly version: number;
  readonly at: Date;
  readonly userId: string;
}

const columns = 'kind, locale, subject, body, version, changed_at as "changedAt", changed_by as "changedBy"';
const storedOf = ({ subject, body, version, changedAt, changedBy }: Row): StoredWords => ({ words: subject !== null && body !== null ? { subject, body } : null, version, changedAt, changedBy });

/** Rows of `letter_template`. */
@Injectable()
export class LetterTemplateRepository {
  constructor(private readonly database: Database) {}

  async find({ organisationId, kind, locale }: LetterKey): Promise<StoredWords | undefined> {
    const [row] = await this.database.query<Row>(`select ${columns} from letter_template where organisation_id = $1 and kind = $2 and locale = $3`, [organisationId, kind, locale]);
    return row && storedOf(row);
  }

  /** The letters that the organisation words itself. */
  async ownOf(organisationId: string): Promise<Pick<LetterKey, 'kind' | 'locale'>[]> {
    return this.database.query('select kind, locale from letter_template where organisation_id = $1 and body is not null order by kind, locale', [organisationId]);
  }

  /** Compare-and-swap on the version: the new row, or undefined where somebody else was first. */
  async write(tx: Transaction, { organisationId, kind, locale }: LetterKey, { words, version, at, userId }: WordsChange): Promise<StoredWords | undefined> {
    const [row] = await tx.query<Row>(
      `insert into letter_template as t (organisation_id, kind, locale, subject, body, version, changed_at, changed_by)
       select $1, $2, $3, $4, $5, 1, $7, $8 where $6::integer = 0
          or exists (select from letter_template where organisation_id = $1 and kind = $2 and locale = $3)
       on conflict (organisation_id, kind, locale) do update
         set subject = excluded.subject, body = excluded.body, version = t.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
         where t.version = $6
       returning ${columns}`,
      [organisationId, kind, locale, words?.subject ?? null, words?.body ?? null, version, at, userId],
    );
    return row && storedOf(row);
  }
}
