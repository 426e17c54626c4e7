import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { StaffPrincipal } from '../../domain/principal.js';
import { PersonRepository } from '../../persistence/person.repository.js';

/** Shuts somebody of the staff out: sessions that are open end, keys that they made stop, nobody signs in with the account. */
@Injectable()
export class ShutOutPerson {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found` (also for who is shut out already), `person.self` and `person.last-administrator`. */
  shutOut({ organisationId, userId }: StaffPrincipal, id: string): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      await this.people.lockOrganisation(tx, organisationId);
      const person = await this.people.find(tx, organisationId, id);
      if (!person || person.disabled) return refuse('not-found');
      if (id === userId) return refuse('person.self', { detail: 'Somebody else who administers has to do it.' });
      const isLast = person.role === 'administrator' && (await this.people.otherAdministrators(tx, organisationId, id)) === 0;
      if (isLast) return refuse('person.last-administrator', { detail: 'Make somebody else an administrator first.' });
      await this.people.disable(tx, organisationId, id, this.clock.now());
      await publish(tx, { type: 'user.disabled', organisationId, subject: { userId: id } });
      return success(null);
    });
  }
}
