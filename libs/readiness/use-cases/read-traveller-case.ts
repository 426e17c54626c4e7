import { Injectable } from '@nestjs/common';
import { ListBookedTravellers, type TravellerBooking } from '#bookings';
import { isoCodeOf, stateBehind, type TypedAnswers } from '#documents';
import type { TravellerFacts, Visit } from '#entry';
import { type Leg, ReadLegs } from '#flights';
import { type DepartureDetail, ReadDeparture } from '#packages';
import { type Answers, type Identity, ReadAnswers, ReadTravelDocuments, ReadTravellers, type TravelDocumentData } from '#travellers';
import { visitsOf } from './visits-of.js';

/** All that is known of a traveller for the trip that they are booked on: what checks, verdicts and letters start from. */
export interface TravellerCase {
  readonly travellerId: string;
  readonly identity: Identity;
  readonly booking: TravellerBooking;
  readonly departure: Omit<DepartureDetail, 'itinerary'>;
  readonly legs: readonly Leg[];
  readonly answers: Answers;
  readonly answersComplete: boolean;
  readonly typed: TypedAnswers;
  readonly facts: TravellerFacts;
  /** The stay. */
  readonly visit: Visit;
  /** The stay, then each passage through another state on the way there and back. */
  readonly visits: readonly [Visit, ...Visit[]];
}

/** Gathers a traveller's case from every room. */
@Injectable()
export class ReadTravellerCase {
  constructor(
    private readonly booked: ListBookedTravellers,
    private readonly departures: ReadDeparture,
    private readonly legs: ReadLegs,
    private readonly travellers: ReadTravellers,
    private readonly answers: ReadAnswers,
    private readonly documents: ReadTravelDocuments,
  ) {}

  /** Null for a traveller who is on no confirmed booking, or was erased. */
  async read(organisationId: string, travellerId: string): Promise<TravellerCase | null> {
    const [booking] = await this.booked.list(organisationId, { travellerIds: [travellerId] });
    if (!booking) return null;
    const [found] = await this.gather(organisationId, booking.departureId, [booking]);
    return found ?? null;
  }

  /** Every traveller of a departure's confirmed bookings, in the order in which they were booked; without the erased. */
  async ofDeparture(organisationId: string, departureId: string): Promise<TravellerCase[]> {
    return this.gather(organisationId, departureId, await this.booked.list(organisationId, { departureId }));
  }

  /** As `ofDeparture`, of these travellers alone. */
  async ofTravellers(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<TravellerCase[]> {
    const booked = await this.booked.list(organisationId, { travellerIds });
    return this.gather(organisationId, departureId, booked.filter((booking) => booking.departureId === departureId));
  }

  private async gather(organisationId: string, departureId: string, bookings: readonly TravellerBooking[]): Promise<TravellerCase[]> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return [];
    const ids = bookings.map((booking) => booking.travellerId);
    const travellers = await this.travellers.byIds(organisationId, ids);
    const answered = await this.answers.byTravellers(organisationId, ids);
    const documents = await this.documents.latest(organisationId, ids);
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    return bookings.flatMap((booking) => {
      const { travellerId } = booking;
      const traveller = travellers.get(travellerId);
      if (!traveller || traveller.surname === null) return [];
      const identity = traveller as Identity;
      const saved = answered.get(travellerId);
      const answers = saved?.answers ?? {};
      const facts = factsOf(identity, answers, documents.get(travellerId)?.data ?? null);
      const { arrivalLegId, departureLegId } = booking;
      const purpose = text(answers.purpose) as Visit['purpose'] | undefined;
      const visits = visitsOf({ departure: departure.value, legs, arrivalLegId, departureLegId, traveller: facts, purpose });
      return [
        {
          travellerId,
          identity,
          booking,
          departure: departure.value,
          legs,
          answers,
          answersComplete: saved?.complete ?? false,
          typed: typedOf(identity, answers),
          facts,
          visit: visits[0],
          visits,
        },
      ];
    });
  }
}

const text = (answer: string | boolean | undefined): string | undefined =>
  typeof answer === 'string' && answer !== '' ? answer : undefined;

/** The traveller's own answers, and until they are given, what was told at the booking. */
const typedOf = (identity: Identity, answers: Answers): TypedAnswers => ({
  surname: text(answers.surname) ?? identity.surname,
  givenNames: text(answers.surname) ? (text(answers.givenNames) ?? '') : identity.givenNames,
  nationality: text(answers.nationality) ?? identity.nationality,
  birthDate: text(answers.birthDate),
  documentNumber: text(answers.documentNumber),
  expiryDate: text(answers.expiryDate),
  sex: text(answers.sex) as TypedAnswers['sex'],
});

/** What the passport says goes before what was typed. */
function factsOf(identity: Identity, answers: Answers, document: TravelDocumentData | null): TravellerFacts {
  const typed = text(answers.nationality) ?? identity.nationality;
  const issuingState = stateBehind(document?.issuingState ?? typed);
  const nationality = isoCodeOf(document?.nationality ?? typed);
  return {
    issuingState,
    // British kinds, refugees and the stateless: few rules about the issuer's passports are about them
    nationality: nationality === issuingState ? undefined : nationality,
    profession: answers.press === undefined ? undefined : answers.press ? 'press' : 'other',
    bornOn: document?.birthDate ?? text(answers.birthDate),
    passportExpiresOn: document?.expiryDate ?? text(answers.expiryDate),
  };
}
