import type { Type } from '@nestjs/common';
import { type BookingRequest, ConfirmBooking, JoinWaitingList, ReadBooking, TakeBooking } from '#bookings';
import { demoEdition, PublishRulePack, pyongyangPack } from '#entry';
import { AddLeg, type LegDirection, SeatPassengers } from '#flights';
import { type AllotmentDefinition, OpenAllotment } from '#inventory';
import { DefineEvent, DefinePackage, ScheduleDeparture } from '#packages';
import type { Database } from '#platform';
import { valueOf } from './results.js';

interface Marathon {
  readonly organisationId: string;
  readonly departureId: string;
  readonly eventId: string;
  readonly arrivalLegId: string;
  readonly departureLegId: string;
}

type Get = <T>(type: Type<T>) => T;

/** Whom a booking is for; what is left out is Philippa Quillfeather from Britain. */
export interface Runner {
  readonly givenNames?: string;
  readonly surname?: string;
  readonly email?: string;
  readonly nationality?: string;
}

/** The demo marathon of one organisation: its rules, one departure, and bookings that are made as an operator makes them. */
export class MarathonTrip {
  private constructor(
    readonly ids: Marathon,
    private readonly get: Get,
  ) {}

  static async schedule(organisationId: string, database: Database, get: Get): Promise<MarathonTrip> {
    valueOf(await get(PublishRulePack).publish({ organisationId, actorId: organisationId }, pyongyangPack));
    const packageId = valueOf(await get(DefinePackage).define(organisationId, marathonPackage)).id;
    const eventId = (await get(DefineEvent).define(organisationId, { code: demoEdition.event, name: 'Pyongyang Marathon', heldOn: demoEdition.raceDate })).id;
    const { id: departureId } = valueOf(await get(ScheduleDeparture).schedule(organisationId, { ...schedule, packageId, eventId }));
    const departure = { kind: 'departure', id: departureId } as const;
    const allotments: AllotmentDefinition[] = [
      { owner: departure, kind: 'place', code: 'any', label: 'Places', capacity: 500 },
      { owner: departure, kind: 'room', code: 'twin', label: 'Twin beds', capacity: 500, unitSize: 2 },
      { owner: { kind: 'event', id: eventId }, kind: 'race', code: '42', label: 'Marathon', capacity: 500 },
    ];
    for (const allotment of allotments) valueOf(await database.transaction((tx) => get(OpenAllotment).open(tx, organisationId, allotment)));
    const addLeg = async (direction: LegDirection): Promise<string> => valueOf(await get(AddLeg).add(organisationId, { ...legs[direction], departureId, direction })).id;
    return new MarathonTrip({ organisationId, departureId, eventId, arrivalLegId: await addLeg('arrival'), departureLegId: await addLeg('departure') }, get);
  }

  /** Takes and confirms a booking; returns its id and its travellers'. */
  async book(...runners: readonly Runner[]): Promise<{ bookingId: string; travellerIds: string[] }> {
    const { organisationId } = this.ids;
    const booking = valueOf(await this.get(TakeBooking).take(this.request(runners)));
    valueOf(await this.get(ConfirmBooking).confirm(organisationId, booking.id));
    return { bookingId: booking.id, travellerIds: booking.travellers.map(({ id }) => id) };
  }

  /** Puts them on the waiting list; returns the id of the entry. */
  async wait(database: Database, ...runners: readonly Runner[]): Promise<string> {
    const { organisationId, departureId } = this.ids;
    const request = this.request(runners);
    return valueOf(await database.transaction((tx) => this.get(JoinWaitingList).join(tx, { organisationId, departureId, request }))).entryId;
  }

  /** Seats a booking's travellers as the worker does once it is confirmed. */
  async seat(bookingId: string): Promise<void> {
    const { organisationId, arrivalLegId, departureLegId } = this.ids;
    const { reference, version, travellers } = valueOf(await this.get(ReadBooking).read(organisationId, bookingId));
    const passengers = travellers.flatMap(({ id }) => [arrivalLegId, departureLegId].map((legId) => ({ travellerId: id, legId })));
    await this.get(SeatPassengers).seat({ organisationId, bookingId, bookingReference: reference, bookingVersion: version, passengers });
  }

  private request(runners: readonly Runner[]): BookingRequest {
    const { organisationId, departureId, arrivalLegId, departureLegId } = this.ids;
    const choices = { race: '42', room: 'twin', arrivalLegId, departureLegId };
    return {
      organisationId,
      departureId,
      leader: { name: 'Lena Wanderer', email: 'lena@example.org' },
      legs: [{ id: arrivalLegId, direction: 'arrival' }, { id: departureLegId, direction: 'departure' }],
      travellers: runners.map((runner) => ({ ...philippa, ...runner, ...choices })),
    };
  }
}

const philippa = { givenNames: 'Philippa', surname: 'Quillfeather', email: 'philippa@example.org', nationality: 'GBR' };

const marathonPackage = {
  name: 'Pyongyang Marathon',
  purpose: 'sport',
  destination: { label: 'Pyongyang', state: 'PRK', region: 'Pyongyang' },
  itinerary: [{ day: 1, title: 'Arrival', description: 'By air from Beijing.', place: 'Pyongyang' }],
  priceList: {
    currency: 'EUR',
    prices: [
      { option: 'base', label: 'Package', amount: 149_000 },
      { option: 'race.42', label: 'Marathon', amount: 15_000 },
      { option: 'room.twin', label: 'Bed in a twin room', amount: 0 },
    ],
  },
} as const;

const schedule = {
  startsOn: '2027-04-01',
  endsOn: '2027-04-06',
  onSaleFrom: new Date('2026-09-01T00:00:00Z'),
  onSaleUntil: new Date('2027-03-01T00:00:00Z'),
  minimum: 1,
  maximum: 500,
};

const legs = {
  arrival: {
    mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', seats: 200, fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang',
    departsAt: new Date('2027-04-01T05:25:00Z'), arrivesAt: new Date('2027-04-01T07:30:00Z'),
  },
  departure: {
    mode: 'air', carrier: 'CA', number: '122', from: 'FNJ', to: 'PEK', seats: 200, fromZone: 'Asia/Pyongyang', toZone: 'Asia/Shanghai',
    departsAt: new Date('2027-04-06T08:30:00Z'), arrivesAt: new Date('2027-04-06T10:40:00Z'),
  },
} as const;
