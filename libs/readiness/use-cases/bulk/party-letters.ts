import { Injectable } from '@nestjs/common';
import { type InvitationState, InviteTraveller, ReadInvitations } from '#accounts';
import { type Booking, type PartyLetters, ReadBooking } from '#bookings';
import { type Result, refuse, success } from '#kernel';
import type { Transaction } from '#platform';

/** Invitations to the travellers of a booking. */
@Injectable()
export class LettersToParty implements PartyLetters {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly invitations: ReadInvitations,
    private readonly inviting: InviteTraveller,
  ) {}

  async invitedOnConfirming(organisationId: string, bookingId: string): Promise<number> {
    const booking = await this.bookings.read(organisationId, bookingId);
    return booking.refused ? 0 : (await this.inState(organisationId, booking.value, ['none'])).length;
  }

  /** Refuses with `booking.unknown`, `invitation.no-trip`, or `bulk.nothing-to-do` where everybody has opened theirs. */
  async invite(tx: Transaction, organisationId: string, bookingId: string): Promise<Result<number>> {
    const booking = await this.bookings.read(organisationId, bookingId);
    if (booking.refused) return booking;
    if (booking.value.status !== 'confirmed') return refuse('invitation.no-trip', { detail: 'Travellers of a confirmed booking are invited, and not while its departure is suspended.' });
    const travellerIds = await this.inState(organisationId, booking.value, ['none', 'sent', 'expired']);
    if (travellerIds.length === 0) return refuse('bulk.nothing-to-do', { detail: 'Everybody of this booking has opened their invitation, or must not.' });
    for (const travellerId of travellerIds) await this.inviting.invite(tx, { organisationId, travellerId });
    return success(travellerIds.length);
  }

  /** Who has an address: the erased have none. */
  private async inState(organisationId: string, { travellers }: Booking, wanted: readonly InvitationState[]): Promise<string[]> {
    const ids = travellers.flatMap(({ id, email }) => (email === null ? [] : [id]));
    const states = await this.invitations.statesOf(organisationId, ids);
    return ids.filter((id) => wanted.includes(states.get(id) ?? 'none'));
  }
}
