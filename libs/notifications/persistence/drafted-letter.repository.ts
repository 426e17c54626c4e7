import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { DraftedLetter, LetterCount, Occasion } from '../domain/drafted-letter.js';

/** A letter about to be drafted. */
export type NewLetter = Pick<DraftedLetter, 'addressee' | 'addresseeId' | 'locale' | 'facts'> & { readonly departureId: string };

/** What the letters of one press are about. */
export interface LetterOccasion {
  readonly organisationId: string;
  readonly occasion: Occasion;
  readonly occasionId: string;
}

/** Letters of one occasion that wait for somebody's approval. */
export interface WaitingLetters {
  readonly occasion: Occasion;
  readonly occasionId: string;
  readonly letters: number;
}

const select = `
  select id, organisation_id as "organisationId", occasion, occasion_id as "occasionId", addressee, addressee_id as "addresseeId", departure_id as "departureId", locale, facts, released_at as "releasedAt"
    from drafted_letter`;

/** Rows of `drafted_letter`. */
@Injectable()
export class DraftedLetterRepository {
  constructor(private readonly database: Database) {}

  /** Those whose addressee has one of this occasion already are left as they are. Returns how many are new. */
  insert(tx: Transaction, { organisationId, occasion, occasionId }: LetterOccasion, letters: readonly NewLetter[], at: Date): Promise<number> {
    return tx.execute(
      `insert into drafted_letter (id, organisation_id, occasion, occasion_id, addressee, addressee_id, departure_id, locale, facts, drafted_at)
       select n.id, $1, $2, $3, n.addressee, n."addresseeId", n."departureId", n.locale, n.facts, $5
         from jsonb_to_recordset($4::jsonb) as n (id uuid, addressee text, "addresseeId" uuid, "departureId" uuid, locale text, facts jsonb)
       on conflict (organisation_id, occasion, occasion_id, addressee_id) do nothing`,
      [organisationId, occasion, occasionId, JSON.stringify(letters.map((letter) => ({ ...letter, id: newId() }))), at],
    );
  }

  /** Compare-and-swap: the ids of those that were drafts until now. */
  async release(tx: Transaction, { organisationId, occasion, occasionId }: LetterOccasion, userId: string, at: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `update drafted_letter set released_at = $4, released_by = $5
        where organisation_id = $1 and occasion = $2 and occasion_id = $3 and released_at is null returning id`,
      [organisationId, occasion, occasionId, at, userId],
    );
    return rows.map(({ id }) => id);
  }

  async find(organisationId: string, id: string): Promise<DraftedLetter | undefined> {
    return (await this.database.query<DraftedLetter>(`${select} where organisation_id = $1 and id = $2`, [organisationId, id]))[0];
  }

  /** One of each kind and language, to be shown. */
  samples({ organisationId, occasion, occasionId }: LetterOccasion): Promise<DraftedLetter[]> {
    return this.database.query<DraftedLetter>(
      `select distinct on (locale, facts->>'news') * from (${select} where organisation_id = $1 and occasion = $2 and occasion_id = $3) l order by locale, facts->>'news', id`,
      [organisationId, occasion, occasionId],
    );
  }

  /** Letters about a departure that nobody has approved yet, by what they are about. */
  waitingOf(organisationId: string, departureId: string): Promise<WaitingLetters[]> {
    return this.database.query<WaitingLetters>(
      `select occasion, occasion_id as "occasionId", count(*)::integer as letters from drafted_letter
        where organisation_id = $1 and departure_id = $2 and released_at is null group by 1, 2 order by 1, 2`,
      [organisationId, departureId],
    );
  }

  counts({ organisationId, occasion, occasionId }: LetterOccasion): Promise<LetterCount[]> {
    return this.database.query<LetterCount>(
      `select l.locale, l.facts->>'news' as news, count(*) filter (where l.released_at is null)::integer as drafted,
              count(*) filter (where l.released_at is not null)::integer as released, count(d.id) filter (where d.status = 'sent')::integer as sent
         from drafted_letter l
         left join delivery d on d.organisation_id = l.organisation_id and d.key = 'letter.' || l.id
        where l.organisation_id = $1 and l.occasion = $2 and l.occasion_id = $3
        group by 1, 2 order by 1, 2`,
      [organisationId, occasion, occasionId],
    );
  }
}
