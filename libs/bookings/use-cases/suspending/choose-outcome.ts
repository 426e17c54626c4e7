import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { contractStatuses } from '../../domain/booking-status.js';
import { type CustomerChoice, nextAffected } from '../../domain/suspending/affected.js';
import { canAnswer } from '../../domain/suspending/suspension.js';
import { AffectedBookingRepository } from '../../persistence/affected-booking.repository.js';
import { SuspensionRepository } from '../../persistence/suspension.repository.js';

/** What is chosen for one booking; `userId` where one of the staff notes what a customer said. */
export interface OutcomeChoice {
  readonly organisationId: string;
  readonly affectedId: string;
  readonly choice: CustomerChoice;
  readonly userId: string | null;
}

/** Notes what a customer wants: their money, a credit note, or to wait. It can be changed until it is executed. */
@Injectable()
export class ChooseOutcome {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly affected: AffectedBookingRepository,
    private readonly suspensions: SuspensionRepository,
  ) {}

  /**
   * Refuses with `suspension.unknown`, `suspension.transition-refused` (it is executed, or on its way, or the booking was cancelled), or
   * `suspension.answer-late` for a customer whose day is over; staff may note it later.
   */
  choose({ organisationId, affectedId, choice, userId }: OutcomeChoice): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      const found = await this.affected.lock(tx, organisationId, affectedId);
      if (!found) return refuse('suspension.unknown');
      const next = nextAffected(found.state, 'choose');
      if (next.refused) return next;
      if (!contractStatuses.includes(found.bookingStatus)) return refuse('suspension.transition-refused', { detail: 'The booking was cancelled.' });
      if (found.orderedAt) return refuse('suspension.transition-refused', { detail: 'What was chosen is being carried out at this moment.' });
      const suspension = await this.suspensions.find(organisationId, found.suspensionId);
      if (userId === null && (!suspension || !canAnswer(suspension.answerBy, this.clock.now()))) {
        return refuse('suspension.answer-late', { detail: 'Write to the operator, who can still note what you want.' });
      }
      await this.affected.choose(tx, { organisationId, id: affectedId, choice, by: userId, at: this.clock.now() });
      const subject = { affectedId, bookingId: found.bookingId, choice, byStaff: userId !== null };
      await publish(tx, { type: 'suspension.chosen', organisationId, subject });
      return success(null);
    });
  }
}
