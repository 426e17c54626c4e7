import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { StaffInvitationRepository } from '../../persistence/staff-invitation.repository.js';

/** Takes an invitation to the staff back: its link opens no more. */
@Injectable()
export class WithdrawStaffInvitation {
  constructor(
    private readonly database: Database,
    private readonly invitations: StaffInvitationRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found` for one that is not open, or not this organisation's. */
  withdraw(organisationId: string, id: string): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      if (!(await this.invitations.revoke(tx, organisationId, id, this.clock.now()))) return refuse('not-found');
      await publish(tx, { type: 'person.invitation-withdrawn', organisationId, subject: { staffInvitationId: id } });
      return success(null);
    });
  }
}
