import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { OwnRole } from '../../domain/permissions.js';
import type { StaffPrincipal } from '../../domain/principal.js';
import { PersonRepository, type PersonRow } from '../../persistence/person.repository.js';

/** Gives somebody of the staff another role. It holds from their next request on; keys that they made under the old one stop. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  /** `version` is the one that was read. Refuses `not-found`, `person.self`, `person.changed` and `person.last-administrator`. */
  change({ organisationId, userId }: StaffPrincipal, { id, role, version }: { id: string; role: OwnRole; version: number }): Promise<Result<PersonRow>> {
    return this.database.transaction(async (tx): Promise<Result<PersonRow>> => {
      await this.people.lockOrganisation(tx, organisationId);
      const person = await this.people.find(tx, organisationId, id);
      if (!person) return refuse('not-found');
      if (id === userId) return refuse('person.self', { detail: 'Somebody else who administers has to change your role.' });
      if (person.version !== version) return refuse('person.changed', { detail: 'Look at it again, then change it.' });
      if (person.role === role) return success(person);
      const isLast = person.role === 'administrator' && !person.disabled && (await this.people.otherAdministrators(tx, organisationId, id)) === 0;
      if (isLast) return refuse('person.last-administrator', { detail: 'Make somebody else an administrator first.' });
      await this.people.changeRole(tx, organisationId, id, role, this.clock.now());
      await publish(tx, { type: 'person.role-changed', organisationId, subject: { userId: id, from: person.role, to: role } });
      return success({ ...person, role, version: version + 1 });
    });
  }
}
