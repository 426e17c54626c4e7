import { Injectable } from '@nestjs/common';
import { type Closeness, closenessOf, type FoundTraveller, keysToFind, SearchIndex, SearchTravellers, soughtWords, type SoughtWords } from '#travellers';
import type { BookingSummary } from '../../domain/booking-summary.js';
import { BookingListRepository } from '../../persistence/booking-list.repository.js';
import { BookingSearchRepository } from '../../persistence/booking-search.repository.js';

/** A booking that was found, and by what. */
export interface FoundBooking {
  readonly booking: BookingSummary;
  readonly matched: 'reference' | 'leader' | 'email';
  readonly closeness: Closeness;
}

/** What was found, each kind by closeness. A traveller's newest booking comes along; null for one who is in none. */
export interface Findings {
  readonly bookings: readonly FoundBooking[];
  readonly travellers: readonly (FoundTraveller & { readonly booking: BookingSummary | null })[];
}

const mostCompared = 30;

/** One search over what operators work with: bookings by reference and leader, travellers by name and address, in any spelling. */
@Injectable()
export class SearchDesk {
  constructor(
    private readonly index: SearchIndex,
    private readonly search: BookingSearchRepository,
    private readonly list: BookingListRepository,
    private readonly travellers: SearchTravellers,
  ) {}

  async find(organisationId: string, text: string, limit: number): Promise<Findings> {
    const [bookings, travellers] = await Promise.all([this.bookings(organisationId, text, limit), this.travellers.find(organisationId, text, limit)]);
    const bookingOf = await this.search.ofTravellers(organisationId, travellers.map(({ id }) => id));
    const summaries = await this.summaries(organisationId, [...bookingOf.values()]);
    return { bookings, travellers: travellers.map((traveller) => ({ ...traveller, booking: summaries.get(bookingOf.get(traveller.id) ?? '') ?? null })) };
  }

  private async bookings(organisationId: string, text: string, limit: number): Promise<FoundBooking[]> {
    const [references, leaders] = await Promise.all([
      this.search.byReference(organisationId, text.trim().toUpperCase(), limit),
      this.byLeader(organisationId, text, limit),
    ]);
    const summaries = await this.summaries(organisationId, [...references, ...leaders]);
    const words = soughtWords(keysToFind(text).words);
    const found = [...new Set([...references, ...leaders])].flatMap((id) => {
      const booking = summaries.get(id);
      const match = booking && (references.includes(id) ? byReference(booking, text) : compareLeader(booking, words, text));
      return booking && match ? [{ booking, ...match }] : [];
    });
    return found.sort((one, other) => other.points - one.points).slice(0, limit).map(({ points: _points, ...shown }) => shown);
  }

  private async byLeader(organisationId: string, text: string, enough: number): Promise<string[]> {
    const { whole, beginning, similar } = keysToFind(text);
    const found = new Set<string>();
    for (const words of [whole, beginning, similar]) {
      const sealed = words.map((keys) => this.index.seal(organisationId, keys));
      for (const id of await this.search.holding(organisationId, sealed, mostCompared)) found.add(id);
      if (found.size >= enough) break;
    }
    return [...found].slice(0, mostCompared);
  }

  private async summaries(organisationId: string, ids: readonly string[]): Promise<Map<string, BookingSummary>> {
    if (ids.length === 0) return new Map();
    const rows = await this.list.page(organisationId, { departureId: null, statuses: null, ids }, { order: 'newest', after: null, limit: ids.length });
    return new Map(rows.map((row) => [row.id, row]));
  }
}

type Match = Omit<FoundBooking, 'booking'> & { readonly points: number };

const byReference = ({ reference }: BookingSummary, text: string): Match => {
  const exact = reference === text.trim().toUpperCase();
  return { matched: 'reference', closeness: exact ? 'exact' : 'beginning', points: exact ? 6 : 3 };
};

function compareLeader({ leader }: BookingSummary, words: SoughtWords, text: string): Match | null {
  if (leader.email.toLowerCase() === text.trim().toLowerCase()) return { matched: 'email', closeness: 'exact', points: 5 };
  const found = closenessOf(words, { names: [leader.name], email: leader.email });
  return found && { matched: found.byName ? 'leader' : 'email', closeness: found.closeness, points: found.points };
}
