import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { Identity } from '../domain/identity.js';
import { keysToStore } from '../domain/search/search-keys.js';
import { SearchIndex } from './search-index.js';

const context = 'traveller.identity';

/** Rows of `traveller`: sealed on the way in, opened on the way out. */
@Injectable()
export class TravellerRepository {
  private readonly index: SearchIndex;

  constructor(private readonly database: Database, private readonly vault: Vault) {
    this.index = new SearchIndex(vault);
  }

  insert(tx: Transaction, organisationId: string, id: string, identity: Identity): void {
    const seal = this.vault.createKey(tx, id);
    tx.send(
      'insert into traveller (id, organisation_id, identity, email_index, surname_index, search_keys) values ($1, $2, $3, $4, $5, $6)',
      [
        id,
        organisationId,
        seal(context, JSON.stringify(identity)),
        this.vault.blindIndex(organisationId, identity.email),
        this.vault.blindIndex(organisationId, identity.surname),
        this.index.seal(organisationId, keysToStore({ names: [identity.givenNames, identity.surname], email: identity.email })),
      ],
    );
  }

  /** Identities by traveller; null for an erased one. Travellers of other organisations are not in the map. */
  async identities(organisationId: string, ids: readonly string[]): Promise<Map<string, Identity | null>> {
    const rows = await this.database.query<{ id: string; identity: Buffer | null }>(
      'select id, identity from traveller where organisation_id = $1 and id = any($2)',
      [organisationId, ids],
    );
    const sealed = rows.flatMap(({ id, identity }) => (identity ? [{ travellerId: id, context, sealed: identity }] : []));
    const opened = await this.vault.openMany(sealed);
    const found = new Map<string, Identity | null>(rows.map(({ id }) => [id, null]));
    sealed.forEach(({ travellerId }, at) => {
      const plain = opened[at];
      if (plain) found.set(travellerId, JSON.parse(plain.toString()) as Identity);
    });
    return found;
  }

  async idsByIndex(organisationId: string, field: 'email' | 'surname', value: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from traveller where organisation_id = $1 and ${field}_index = $2 order by id`,
      [organisationId, this.vault.blindIndex(organisationId, value)],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps the traveller from being erased until the transaction ends. False when there is none, or it is erased. */
  async keep(tx: Transaction, organisationId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      'select 1 from traveller where organisation_id = $1 and id = $2 and erased_at is null for share',
      [organisationId, id],
    );
    return rows.length === 1;
  }

  /** Empties the row and destroys the key; what hangs on the traveller is deleted. False when there was nothing to erase. */
  async erase(tx: Transaction, organisationId: string, id: string): Promise<boolean> {
    const erased = await tx.execute(
      `update traveller set erased_at = now(), identity = null, email_index = null, surname_index = null, search_keys = null
       where organisation_id = $1 and id = $2 and erased_at is null`,
      [organisationId, id],
    );
    if (erased === 0) return false;
    await tx.execute('delete from traveller_answers where organisation_id = $1 and traveller_id = $2', [organisationId, id]);
    await tx.execute('delete from erasure_request where organisation_id = $1 and traveller_id = $2', [organisationId, id]);
    await tx.execute('delete from travel_document where organisation_id = $1 and traveller_id = $2', [organisationId, id]);
    await this.vault.destroyKey(tx, id);
    return true;
  }
}
