import { Injectable } from '@nestjs/common';
import { type Closeness, closenessOf, soughtWords, type SoughtWords } from '../domain/search/closeness.js';
import { keysToFind } from '../domain/search/search-keys.js';
import { SearchIndex } from '../persistence/search-index.js';
import { TravellerSearchRepository } from '../persistence/traveller-search.repository.js';
import { ReadTravellers, type TravellerDetails } from './read-travellers.js';

/** A traveller who was found, and how close their names or address are to what was typed. */
export interface FoundTraveller extends TravellerDetails {
  readonly points: number;
  readonly closeness: Closeness;
  readonly matched: 'name' | 'email';
}

/** How many are opened and compared, at most, to show the closest few. */
const mostCompared = 30;

/** Finds travellers by name or e-mail address, in any order and spelling: the closest first. */
@Injectable()
export class SearchTravellers {
  constructor(
    private readonly index: SearchIndex,
    private readonly search: TravellerSearchRepository,
    private readonly travellers: ReadTravellers,
  ) {}

  /** The closest of the organisation's travellers. What has the whole words is looked for first, then beginnings, sounds and slips. */
  async find(organisationId: string, text: string, limit: number): Promise<FoundTraveller[]> {
    const ids = await this.candidates(organisationId, text, Math.min(limit, mostCompared));
    const words = soughtWords(keysToFind(text).words);
    const details = await this.travellers.byIds(organisationId, ids);
    return ids
      .flatMap((id) => {
        const found = compare(text, words, details.get(id));
        return found ? [found] : [];
      })
      .sort((one, other) => other.points - one.points)
      .slice(0, limit);
  }

  /** The ids of travellers who have the words, or words that begin so: to narrow a list down. At most `limit`, the newest. */
  async idsOf(organisationId: string, text: string, limit: number): Promise<string[]> {
    const { whole, beginning } = keysToFind(text);
    return this.search.holding(organisationId, this.seal(organisationId, text.includes('@') ? whole : beginning), limit);
  }

  private async candidates(organisationId: string, text: string, enough: number): Promise<string[]> {
    const { whole, beginning, similar } = keysToFind(text);
    const found = new Set<string>();
    for (const words of [whole, beginning, similar]) {
      for (const id of await this.search.holding(organisationId, this.seal(organisationId, words), mostCompared)) found.add(id);
      if (found.size >= enough) break;
    }
    return [...found].slice(0, mostCompared);
  }

  private seal(organisationId: string, words: readonly (readonly string[])[]): string[][] {
    return words.map((keys) => this.index.seal(organisationId, keys));
  }
}

function compare(text: string, words: SoughtWords, details: TravellerDetails | undefined): FoundTraveller | null {
  if (!details || details.surname === null || details.email === null) return null;
  if (details.email.toLowerCase() === text.trim().toLowerCase()) return { ...details, points: 5, closeness: 'exact', matched: 'email' };
  const found = closenessOf(words, { names: [details.givenNames ?? '', details.surname], email: details.email });
  return found && { ...details, points: found.points, closeness: found.closeness, matched: found.byName ? 'name' : 'email' };
}
