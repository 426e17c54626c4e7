import { Injectable } from '@nestjs/common';
import { keysToFind, SearchIndex, SearchTravellers } from '#travellers';
import { BookingSearchRepository } from '../persistence/booking-search.repository.js';
import { BookedTravellerRepository } from '../persistence/booked-traveller.repository.js';

/** A list that more than this many bookings are left on is not narrowed down by their text. */
const most = 2_000;

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
      this.travellers.idsOf(organisationId, text, most),
    ]);
    const byTraveller = await this.booked.bookingsOf(organisationId, travellerIds);
    return [...new Set([...byReference, ...byLeader, ...byTraveller])];
  }
}
