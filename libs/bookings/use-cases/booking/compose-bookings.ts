import { Injectable } from '@nestjs/common';
import { ReadTravellers } from '#travellers';
import type { BookedTraveller, Booking } from '../../domain/booking.js';
import { allChoices } from '../../domain/party.js';
import { BookedTravellerRepository, type StoredTraveller } from '../../persistence/booked-traveller.repository.js';
import type { StoredBooking } from '../../persistence/booking.repository.js';

/** Puts bookings together with their parties, in three statements however many there are. */
@Injectable()
export class ComposeBookings {
  constructor(
    private readonly booked: BookedTravellerRepository,
    private readonly travellers: ReadTravellers,
  ) {}

  async compose(organisationId: string, stored: readonly StoredBooking[]): Promise<Booking[]> {
    const parties = await this.booked.parties(organisationId, stored.map((booking) => booking.id));
    const ids = [...parties.values()].flat().map((traveller) => traveller.travellerId);
    const details = await this.travellers.byIds(organisationId, ids);
    return stored.map(({ organisationId: _organisation, holdId: _hold, locale: _locale, ...booking }) => ({
      ...booking,
      expiresAt: booking.status === 'held' ? booking.expiresAt : null,
      travellers: (parties.get(booking.id) ?? []).map((traveller) => together(traveller, details.get(traveller.travellerId))),
    }));
  }
}

type Details = Pick<BookedTraveller, 'givenNames' | 'surname' | 'email' | 'nationality'>;
const nobody: Details = { givenNames: null, surname: null, email: null, nationality: null };

const together = ({ travellerId, priceLines, ...choices }: StoredTraveller, details: Details = nobody): BookedTraveller => ({
  id: travellerId,
  givenNames: details.givenNames,
  surname: details.surname,
  email: details.email,
  nationality: details.nationality,
  ...allChoices(choices),
  priceLines,
});
