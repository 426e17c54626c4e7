import { Injectable } from '@nestjs/common';
import { ListBookedTravellers, ReseatTravellers, type TravellerBooking } from '#bookings';
import { KeepWaiting, MoveSeats, ReadSeatBoard, type SeatProposal } from '#flights';
import { type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';

interface Move {
  readonly travellerId: string;
  readonly toLegId: string;
}

interface Desk {
  readonly organisationId: string;
  readonly departureId: string;
}

/** Gives flights' door the bookings that it may not ask for itself. */
@Injectable()
export class SeatDesk {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly booked: ListBookedTravellers,
    private readonly board: ReadSeatBoard,
    private readonly seats: MoveSeats,
    private readonly waiting: KeepWaiting,
    private readonly bookings: ReseatTravellers,
  ) {}

  /** What the rule would do, with bookings by their references. Refuses `departure.unknown`. */
  async propose({ organisationId, departureId }: Desk, direction: 'arrival' | 'departure'): Promise<Result<SeatProposal>> {
    const going = await this.going({ organisationId, departureId });
    if (going.refused) return going;
    const booked = going.value.map(({ travellerId, bookingId, reference, arrivalLegId, departureLegId }) => ({ travellerId, bookingId, party: reference, arrivalLegId, departureLegId }));
    return success(await this.board.propose(organisationId, departureId, direction, booked));
  }

  /** Refuses `departure.unknown`, `seat.traveller-unknown`, and as {@link MoveSeats}. */
  async move(desk: Desk, moves: readonly Move[]): Promise<Result<{ moved: number }>> {
    const going = await this.going(desk);
    if (going.refused) return going;
    const bookingOf = new Map(going.value.map(({ travellerId, bookingId }) => [travellerId, bookingId]));
    const unknown = moves.findIndex(({ travellerId }, index) => !bookingOf.has(travellerId) || moves.findIndex((one) => one.travellerId === travellerId) !== index);
    if (unknown >= 0) return refuse('seat.traveller-unknown', { errors: [{ pointer: `/moves/${unknown}/travellerId`, detail: 'Name people of this departure, each once.' }] });
    const { organisationId } = desk;
    return this.seats.move({
      ...desk, moves: moves.map((move) => ({ ...move, bookingId: bookingOf.get(move.travellerId)! })), reseat: (tx, reseats) => this.bookings.reseat(tx, organisationId, reseats),
    });
  }

  /** Refuses `departure.unknown`, `seat.traveller-unknown`, `leg.unknown` and `seat.leg-unusable`. */
  async wait(desk: Desk, { travellerId, legId }: { travellerId: string; legId: string }): Promise<Result<null>> {
    const going = await this.going(desk);
    if (going.refused) return going;
    const booking = going.value.find((one) => one.travellerId === travellerId);
    const { legs } = await this.board.read(desk.organisationId, desk.departureId);
    if (!booking) return refuse('seat.traveller-unknown');
    if (!legs.some(({ id }) => id === legId)) return refuse('leg.unknown');
    return this.waiting.join({ organisationId: desk.organisationId, legId, travellerId, bookingId: booking.bookingId });
  }

  private async going({ organisationId, departureId }: Desk): Promise<Result<TravellerBooking[]>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    return departure.refused ? departure : success(await this.booked.list(organisationId, { departureId }));
  }
}
