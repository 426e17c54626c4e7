import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { DepartureKey } from '../readiness-state.repository.js';

/** Why a departure does not remind, since when, and who said so. */
export interface ReminderPause {
  readonly reason: string;
  readonly userId: string;
  readonly since: Date;
}

/** Rows of `reminder_pause`. Those that ended stay. */
@Injectable()
export class ReminderPauseRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async current({ organisationId, departureId }: DepartureKey): Promise<ReminderPause | null> {
    const [row] = await this.database.query<ReminderPause>(
      `select reason, user_id as "userId", created_at as since from reminder_pause where organisation_id = $1 and departure_id = $2 and ended_at is null`,
      [organisationId, departureId],
    );
    return row ?? null;
  }

  /** False while another holds. */
  async begin(tx: Transaction, { organisationId, departureId }: DepartureKey, userId: string, reason: string): Promise<boolean> {
    const added = await tx.execute(
      `insert into reminder_pause (id, organisation_id, departure_id, reason, user_id, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (organisation_id, departure_id) where ended_at is null do nothing`,
      [newId(), organisationId, departureId, reason, userId, this.clock.now()],
    );
    return added === 1;
  }

  /** False when none holds. */
  async end(tx: Transaction, { organisationId, departureId }: DepartureKey, userId: string): Promise<boolean> {
    const ended = await tx.execute(
      'update reminder_pause set ended_at = $4, ended_by = $3 where organisation_id = $1 and departure_id = $2 and ended_at is null',
      [organisationId, departureId, userId, this.clock.now()],
    );
    return ended === 1;
  }
}
