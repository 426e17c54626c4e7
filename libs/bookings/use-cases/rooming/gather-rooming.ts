import { Injectable } from '@nestjs/common';
import { ReadRoomTypes } from '#inventory';
import { type Result, success } from '#kernel';
import { type DepartureDetail, ReadDeparture } from '#packages';
import { ReadAnswers, ReadTravelDocuments } from '#travellers';
import type { Rooming } from '../../domain/rooming/assign-rooms.js';
import { genderFrom } from '../../domain/rooming/gender.js';
import type { Guest } from '../../domain/rooming/rooming.js';
import { contractStatuses } from '../../domain/booking-status.js';
import { BookedTravellerRepository, type TravellerBooking } from '../../persistence/booked-traveller.repository.js';
import { type PlanKey, RoomingRepository } from '../../persistence/rooming.repository.js';

/** A departure's rooming with what it comes from. */
export interface GatheredRooming extends Rooming {
  readonly departure: Omit<DepartureDetail, 'itinerary'>;
  readonly booked: readonly TravellerBooking[];
  readonly version: number;
}

/** Brings together all that an assignment of rooms goes by. Genders are read from the passports and answers, and kept nowhere else. */
@Injectable()
export class GatherRooming {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly roomTypes: ReadRoomTypes,
    private readonly bookedTravellers: BookedTravellerRepository,
    private readonly documents: ReadTravelDocuments,
    private readonly answers: ReadAnswers,
    private readonly rooming: RoomingRepository,
  ) {}

  /** Refuses `departure.unknown`. Those who travel are those of confirmed bookings. */
  async gather(key: PlanKey): Promise<Result<GatheredRooming>> {
    const { organisationId, departureId } = key;
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    const booked = await this.bookedTravellers.list(organisationId, { departureId }, contractStatuses);
    return success({
      departure: departure.value,
      booked,
      version: await this.rooming.version(key),
      guests: await this.guests(organisationId, booked),
      types: await this.roomTypes.ofDeparture(organisationId, departureId),
      rooms: await this.rooming.rooms(key),
      wishes: await this.rooming.wishes(key),
    });
  }

  private async guests(organisationId: string, booked: readonly TravellerBooking[]): Promise<Guest[]> {
    const ids = booked.map(({ travellerId }) => travellerId);
    const documents = await this.documents.latest(organisationId, ids);
    const answers = await this.answers.byTravellers(organisationId, ids);
    return booked.map(({ travellerId, bookingId, room }) => ({
      id: travellerId, bookingId, room,
      gender: genderFrom(documents.get(travellerId)?.data.sex, answers.get(travellerId)?.answers?.sex),
    }));
  }
}
