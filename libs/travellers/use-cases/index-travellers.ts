import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { keysToStore } from '../domain/search/search-keys.js';
import { SearchIndex } from '../persistence/search-index.js';
import { TravellerSearchRepository } from '../persistence/traveller-search.repository.js';
import { TravellerRepository } from '../persistence/traveller.repository.js';

/** Makes travellers findable who were registered before there was a search. */
@Injectable()
export class IndexTravellers {
  constructor(
    private readonly database: Database,
    private readonly travellers: TravellerRepository,
    private readonly search: TravellerSearchRepository,
    private readonly index: SearchIndex,
  ) {}

  /** One batch, of all organisations. Returns how many it indexed: call again while it returns `limit`. */
  indexNext(limit = 200): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await this.search.without(tx, limit);
      for (const [organisationId, members] of Map.groupBy(rows, (row) => row.organisationId)) {
        const identities = await this.travellers.identities(organisationId, members.map(({ id }) => id));
        const keys = members.flatMap(({ id }) => {
          const identity = identities.get(id);
          if (!identity) return [];
          return [{ id, keys: this.index.seal(organisationId, keysToStore({ names: [identity.givenNames, identity.surname], email: identity.email })) }];
        });
        await this.search.give(tx, keys);
      }
      return rows.length;
    });
  }
}
