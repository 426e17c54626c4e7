import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { EndingChoice } from '../../domain/suspending/affected.js';
import type { RefundMethod } from '../../domain/suspending/booking-money.js';
import { AffectedBookingRepository } from '../../persistence/affected-booking.repository.js';
import { SuspensionRepository } from '../../persistence/suspension.repository.js';

/** One action for all who chose so. */
export interface ExecutionOrder {
  readonly organisationId: string;
  readonly suspensionId: string;
  readonly choices: readonly EndingChoice[];
  readonly userId: string;
  /** How refunds are sent. */
  readonly method: RefundMethod;
  /** The last day of the credit notes; null for notes without. */
  readonly creditUntil: IsoDate | null;
}

/** Orders what was chosen and is not executed yet; a worker does it, booking by booking. */
@Injectable()
export class OrderExecutions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suspensions: SuspensionRepository,
    private readonly affected: AffectedBookingRepository,
  ) {}

  /** How many it ordered. Refuses with `suspension.unknown`, `suspension.transition-refused` or `suspension.nothing-chosen`. */
  order({ organisationId, suspensionId, choices, userId, method, creditUntil }: ExecutionOrder): Promise<Result<{ ordered: number }>> {
    return this.database.transaction(async (tx): Promise<Result<{ ordered: number }>> => {
      const suspension = await this.suspensions.find(organisationId, suspensionId);
      if (!suspension) return refuse('suspension.unknown');
      if (suspension.state === 'suspending') return refuse('suspension.transition-refused', { detail: 'It is being suspended at this moment. Try again in a few seconds.' });
      const ordered = await this.affected.order(tx, { organisationId, suspensionId, choices, by: userId, at: this.clock.now(), method, creditUntil });
      if (ordered === 0) return refuse('suspension.nothing-chosen', { detail: 'Nobody is left who chose this and has not got it.' });
      await publish(tx, { type: 'suspension.executions-ordered', organisationId, subject: { suspensionId, ordered } });
      return success({ ordered });
    });
  }
}
