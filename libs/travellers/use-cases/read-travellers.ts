import { Injectable } from '@nestjs/common';
import { TravellerRepository } from '../persistence/traveller.repository.js';

/** A traveller as the rest of the house sees one. Everything but the id is null once the traveller is erased. */
export interface TravellerDetails {
  readonly id: string;
  readonly givenNames: string | null;
  readonly surname: string | null;
  readonly email: string | null;
  readonly nationality: string | null;
}

/** Opens travellers' details. */
@Injectable()
export class ReadTravellers {
  constructor(private readonly travellers: TravellerRepository) {}

  /** Details by id, with one look-up of the keys. Ids that are unknown, or another organisation's, are not in the map. */
  async byIds(organisationId: string, ids: readonly string[]): Promise<Map<string, TravellerDetails>> {
    if (ids.length === 0) return new Map();
    const identities = await this.travellers.identities(organisationId, ids);
    return new Map(
      [...identities].map(([id, identity]) => [
        id,
        identity ? { id, ...identity } : { id, givenNames: null, surname: null, email: null, nationality: null },
      ]),
    );
  }
}
