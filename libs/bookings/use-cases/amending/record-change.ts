import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#kernel';
import { currentContext, type Transaction } from '#platform';
import type { RecordedChange } from '../../domain/booking-history.js';
import { BookingChangeRepository } from '../../persistence/booking-change.repository.js';

type Told = Pick<RecordedChange, 'version' | 'kind' | 'difference'> & Partial<Pick<RecordedChange, 'cause' | 'changes' | 'lines' | 'userId'>>;

/** Writes an entry of a booking's history, in the transaction of what it tells of. */
@Injectable()
export class RecordChange {
  constructor(
    private readonly changes: BookingChangeRepository,
    private readonly clock: Clock,
  ) {}

  /** The id of the entry. `userId` is whoever is acting, unless told. */
  async record(tx: Transaction, organisationId: string, bookingId: string, told: Told): Promise<string> {
    const { actor } = currentContext();
    const id = newId();
    await this.changes.insert(tx, organisationId, bookingId, {
      id, cause: null, changes: [], lines: [], userId: actor.kind === 'user' ? actor.id : null, createdAt: this.clock.now(), ...told,
    });
    return id;
  }
}
