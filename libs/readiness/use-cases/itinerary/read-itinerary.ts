import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { ReadArrivals } from '#flights';
import { addDays, type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import type { Itinerary } from '../../domain/itinerary/itinerary.js';
import type { ItineraryLocale } from '../../domain/itinerary/words.js';
import { ListedRepository } from '../../persistence/reconciliation/listed.repository.js';
import { ReminderChoiceRepository } from '../../persistence/reminders/reminder-choice.repository.js';
import { ReadTravellerCase } from '../read-traveller-case.js';

export interface TravellerItinerary {
  readonly itinerary: Itinerary;
  /** In which the traveller wants to be written to. */
  readonly locale: ItineraryLocale;
}

/** What one traveller's trip looks like at this moment: legs on which they have a seat, the days, the race, the room. */
@Injectable()
export class ReadItinerary {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly organisations: ReadOrganisation,
    private readonly departures: ReadDeparture,
    private readonly arrivals: ReadArrivals,
    private readonly listed: ListedRepository,
    private readonly choices: ReminderChoiceRepository,
  ) {}

  /** Refuses `not-found` for a traveller who is on no confirmed booking, or was erased. */
  async of(organisationId: string, travellerId: string): Promise<Result<TravellerItinerary>> {
    const found = await this.cases.read(organisationId, travellerId);
    const organisation = await this.organisations.byId(organisationId);
    if (!found || !organisation) return refuse('not-found');
    const { booking, identity } = found;
    const departure = await this.departures.read(organisationId, booking.departureId);
    if (departure.refused) return refuse('not-found');
    const { packageName, startsOn, endsOn, eventId, eventName, eventDate, itinerary } = departure.value;
    const met = await this.arrivals.ofDeparture(organisationId, booking.departureId);
    const bed = (await this.listed.beds(organisationId, booking.departureId)).find((one) => one.travellerId === travellerId);
    const bib = eventId === null ? undefined : (await this.listed.bibs(organisationId, eventId)).find((one) => one.travellerId === travellerId);
    const locale = (await this.choices.of(organisationId, [travellerId])).get(travellerId)?.locale ?? 'en';
    return success({
      locale,
      itinerary: {
        operator: organisation.name, traveller: `${identity.givenNames} ${identity.surname}`.trim(), reference: booking.reference, packageName, startsOn, endsOn,
        legs: met
          .filter(({ travellers }) => travellers.some((one) => one.travellerId === travellerId))
          .map(({ leg: { id, carrier, number, from, to, departsAt, arrivesAt, fromZone, toZone }, guide }) => ({
            id, number: `${carrier}${number}`, from, to, departsAt, arrivesAt, fromZone, toZone, metBy: guide && { name: guide.name, phone: guide.phone },
          })),
        days: itinerary.map(({ day, title, description, place, stay }) => ({ on: addDays(startsOn, day - 1), day, title, description, place: place || null, stay: stay ?? null })),
        race: booking.race !== null && eventName && eventDate ? { name: eventName, on: eventDate, category: booking.race, bib: bib?.number ?? null } : null,
        room: bed ? `${bed.code} ${bed.number}` : booking.room,
      },
    });
  }
}
