import { Injectable } from '@nestjs/common';
import { ListBookedTravellers } from '#bookings';
import { KeepProgramme, KeepScheduleChanges, ReadBlocks, ReadFlights, ReadSeatBoard, type ScheduleChange, type SeatBlock } from '#flights';
import { ReadAllotments } from '#inventory';
import { type Result, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { ReadTravellers } from '#travellers';
import type { BlockBody, BoardBody, ChangeSummaryBody } from './leg-board.schema.js';

export const blockBody = (block: SeatBlock): BlockBody => ({ ...block, met: [...block.met] });

export const changeBody = ({ id, legId, kind, before, after, reason, state, version, createdAt, decidedAt }: ScheduleChange): ChangeSummaryBody => ({
  id, legId, kind, before, after, reason, state, version, createdAt: createdAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null,
});

/** A departure's legs with their seats, who sits where and who waits, with names: what the page of flights shows. */
@Injectable()
export class LegBoardReader {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly flights: ReadFlights,
    private readonly board: ReadSeatBoard,
    private readonly blocks: ReadBlocks,
    private readonly programme: KeepProgramme,
    private readonly changes: KeepScheduleChanges,
    private readonly allotments: ReadAllotments,
    private readonly booked: ListBookedTravellers,
    private readonly travellers: ReadTravellers,
  ) {}

  /** Refuses `departure.unknown`. */
  async read(organisationId: string, departureId: string): Promise<Result<BoardBody>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    const { legs, seats, waiting } = await this.board.read(organisationId, departureId);
    const legIds = legs.map(({ id }) => id);
    const blocks = await this.blocks.ofLegs(organisationId, legIds);
    const allotments = (await this.allotments.ofOwners(organisationId, legIds)).filter(({ kind, code }) => kind === 'seat' && code === 'any');
    const going = await this.booked.list(organisationId, { departureId });
    const people = await this.travellers.byIds(organisationId, going.map(({ travellerId }) => travellerId));
    const [seatsOf, waitsOf] = [Map.groupBy(seats, (seat) => seat.travellerId), Map.groupBy(waiting, (wait) => wait.travellerId)];
    return success({
      legs: legs.map(({ departureId: _d, fromCountry: _f, toCountry: _t, portOfEntry: _p, serviceId: _s, version: _v, cancelledAt, ...leg }) => {
        const seatsOnSale = allotments.find(({ owner }) => owner.id === leg.id);
        return {
          ...leg, cancelled: cancelledAt !== null, capacity: seatsOnSale?.capacity ?? 0, sold: (seatsOnSale?.sold ?? 0) + (seatsOnSale?.held ?? 0),
          blocks: blocks.filter(({ legId }) => legId === leg.id).map(blockBody),
        };
      }),
      connections: await this.flights.connections(organisationId, legs),
      deadlines: this.blocks.due(blocks.filter(({ legId }) => legs.some(({ id, cancelledAt }) => id === legId && cancelledAt === null))),
      passengers: going.map(({ travellerId, bookingId, reference, arrivalLegId, departureLegId }) => {
        const person = people.get(travellerId);
        return {
          travellerId, bookingId, reference,
          givenNames: person?.givenNames ?? null, surname: person?.surname ?? null, nationality: person?.nationality ?? null,
          seats: (seatsOf.get(travellerId) ?? []).map(({ legId }) => legId),
          booked: [arrivalLegId, departureLegId].filter((legId) => legId !== null),
          waiting: (waitsOf.get(travellerId) ?? []).map(({ legId, kind, since }) => ({ legId, kind, since: since.toISOString() })),
        };
      }),
      moments: await this.programme.ofDeparture(organisationId, departureId),
      changes: (await this.changes.ofDeparture(organisationId, departureId)).map(changeBody),
    });
  }
}
