import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import { everyWord } from './every-word.js';
import type { SealedWord } from './search-index.js';

/** So many are fetched in a few milliseconds. */
const enough = 2_000;

/** The search keys of travellers. */
@Injectable()
export class TravellerSearchRepository {
  constructor(private readonly database: Database) {}

  /**
   * Travellers who have every one of these words, the newest first. What has the words is found first, by the index of keys, and
   * ordered then: told to find the newest, the planner would walk all travellers backwards. Where very many have them, the words
   * tell nobody apart, and some of them are enough.
   */
  async holding(organisationId: string, words: readonly SealedWord[], limit: number): Promise<string[]> {
    if (words.length === 0) return [];
    const rows = await this.database.query<{ id: string }>(
      `with found as materialized (select organisation_id, id from traveller where ${everyWord('search_keys', words, 3)} limit ${enough})
       select id from found where organisation_id = $1 order by id desc limit $2`,
      [organisationId, limit, ...words],
    );
    return rows.map(({ id }) => id);
  }

  /** Travellers of any organisation who were registered before there was a search. */
  without(tx: Transaction, limit: number): Promise<{ id: string; organisationId: string }[]> {
    return tx.query(
      `select id, organisation_id as "organisationId" from traveller
        where search_keys is null and erased_at is null order by id limit $1 for no key update skip locked`,
      [limit],
    );
  }

  async give(tx: Transaction, keys: readonly { id: string; keys: readonly string[] }[]): Promise<void> {
    await tx.execute(
      `update traveller t set search_keys = given.keys from jsonb_to_recordset($1::jsonb) as given (id uuid, keys bigint[])
        where t.id = given.id and t.erased_at is null`,
      [JSON.stringify(keys)],
    );
  }
}
