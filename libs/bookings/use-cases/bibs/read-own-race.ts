import { Injectable } from '@nestjs/common';
import { ReadDeparture } from '#packages';
import { contractStatuses } from '../../domain/booking-status.js';
import { BibRepository } from '../../persistence/bib.repository.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';

/** What a traveller runs. */
export interface OwnRace {
  readonly category: string;
  /** Null until numbers are given out. */
  readonly number: number | null;
  /** Until then the operator can put them into another race, while that has places. */
  readonly changeUntil: Date;
}

/** Shows travellers their race and their start number. */
@Injectable()
export class ReadOwnRace {
  constructor(
    private readonly booked: BookedTravellerRepository,
    private readonly departures: ReadDeparture,
    private readonly bibs: BibRepository,
  ) {}

  /** Null for somebody who runs none. */
  async of(organisationId: string, travellerId: string): Promise<OwnRace | null> {
    const [booking] = await this.booked.list(organisationId, { travellerIds: [travellerId] }, contractStatuses);
    if (!booking || booking.race === null) return null;
    const departure = await this.departures.forSale(organisationId, booking.departureId);
    if (departure.refused) return null;
    const { eventId, onSaleUntil } = departure.value;
    const worn = eventId === null ? [] : await this.bibs.worn({ organisationId, eventId });
    const own = worn.find((bib) => bib.travellerId === travellerId && bib.category === booking.race);
    return { category: booking.race, number: own?.number ?? null, changeUntil: onSaleUntil };
  }
}
