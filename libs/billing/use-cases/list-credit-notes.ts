import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { balanceOf, type CreditNote } from '../domain/credit-note.js';
import { CreditNoteRepository } from '../persistence/credit-note.repository.js';

/** A credit note with what can still be paid with it today, in minor units. */
export interface CreditBalance extends CreditNote {
  readonly balance: number;
}

/** What customers have with the organisation. */
@Injectable()
export class ListCreditNotes {
  constructor(
    private readonly notes: CreditNoteRepository,
    private readonly clock: Clock,
  ) {}

  /** The notes that were given for these bookings, the oldest first; those that are good for nothing any more included. */
  async ofBookings(organisationId: string, bookingIds: readonly string[]): Promise<CreditBalance[]> {
    const today = dayOf(this.clock.now());
    return (await this.notes.ofBookings(organisationId, bookingIds)).map((note) => ({ ...note, balance: balanceOf(note, today) }));
  }
}
