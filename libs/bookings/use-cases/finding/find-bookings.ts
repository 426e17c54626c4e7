import { Injectable } from '@nestjs/common';
import { keysToFind, SearchIndex, SearchTravellers } from '#travellers';
import { BookingSearchRepository } from '../../persistence/booking-search.repository.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';

/** The newest that fit: nobody pages through more of what they searched for. */
const most = 1_000;

/** Two letters begin the names of every tenth traveller: they narrow nothing down, and are looked for among references and leaders alone. */
const tellsTravellers = (text: string): boolean => /[\p{L}\p{N}]{3}|[\p{Script=Han}\p{Script=Hangul}]/u.test(text);

/** Narrows bookings down by text: their reference, their leader, or one of their travellers. */
@Injectable()
export class FindBookings {
  constructor(
    private readonly index: SearchIndex,
    private readonly bookings: BookingSearchRepository,
    private readonly travellers: SearchTravellers,
    private readonly booked: BookedTravellerRepository,
  ) {}

  /** The ids of bookings in which every word typed begins a word of one name, or which the text is the reference or address of. */
  async idsOf(organisationId: string, text: string): Promise<string[]> {
    const { whole, beginning } = keysToFind(text);
    const words = (text.includes('@') ? whole : beginning).map((keys) => this.index.seal(organisationId, keys));
    const [byReference, byLeader, travellerIds] = await Promise.all([
      this.bookings.byReference(organisationId, text.trim().toUpperCase(), most),
      this.bookings.holding(organisationId, words, most),
      tellsTravellers(text) ? this.travellers.idsOf(organisationId, text, most) : [],
    ]);
    const byTraveller = await this.booked.bookingsOf(organisationId, travellerIds);
    return [...new Set([...byReference, ...byLeader, ...byTraveller])];
  }
}
