import { Injectable } from '@nestjs/common';
import { ListBookedTravellers, ListFormerTravellers, ReadBooking } from '#bookings';
import { type BookedTrip, RecordVerdict } from '#entry';
import { Clock, dayOf } from '#kernel';
import { UnjudgedRepository } from '../../persistence/rule-change/unjudged.repository.js';
import { ReadTravellerCase } from '../read-traveller-case.js';

const atOnce = 200;

/** Keeps the stored verdicts of those who are booked in line with what is known of them. */
@Injectable()
export class JudgeBooked {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly bookings: ReadBooking,
    private readonly booked: ListBookedTravellers,
    private readonly former: ListFormerTravellers,
    private readonly verdicts: RecordVerdict,
    private readonly unjudged: UnjudgedRepository,
    private readonly clock: Clock,
  ) {}

  /** Takes the verdict out of force of who is on no confirmed booking any more. */
  async traveller(organisationId: string, travellerId: string): Promise<void> {
    await this.verdicts.record({ organisationId, travellerId, read: () => this.read(organisationId, travellerId) });
  }

  /** Whoever is in a booking, and whoever has left it. */
  async booking(organisationId: string, bookingId: string): Promise<void> {
    const found = await this.bookings.read(organisationId, bookingId);
    if (found.refused) return;
    const former = await this.former.list(organisationId, bookingId);
    for (const id of [...found.value.travellers.map((traveller) => traveller.id), ...former]) await this.traveller(organisationId, id);
  }

  async departure(organisationId: string, departureId: string): Promise<void> {
    for (const { travellerId } of await this.booked.list(organisationId, { departureId })) await this.traveller(organisationId, travellerId);
  }

  /** Everybody who is booked and has no verdict: before verdicts were kept, or because an event was lost. */
  async missing(): Promise<void> {
    const day = dayOf(this.clock.now());
    for (let after: string | null = null; ; ) {
      const found = await this.unjudged.after(after, day, atOnce);
      for (const { organisationId, travellerId } of found) await this.traveller(organisationId, travellerId);
      const last = found.at(-1);
      if (!last || found.length < atOnce) return;
      after = last.travellerId;
    }
  }

  private async read(organisationId: string, travellerId: string): Promise<BookedTrip | null> {
    const found = await this.cases.read(organisationId, travellerId);
    if (!found) return null;
    const { booking, facts, visits } = found;
    return { departureId: booking.departureId, bookingId: booking.bookingId, traveller: facts, visits };
  }
}
