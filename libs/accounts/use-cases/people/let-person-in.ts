import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { PersonRepository } from '../../persistence/person.repository.js';

/** Lets somebody sign in again who was shut out, with the password and the role that they had. */
@Injectable()
export class LetPersonIn {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
  ) {}

  /** Refuses `not-found`, also for who was not shut out. */
  letIn(organisationId: string, id: string): Promise<Result<null>> {
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      await this.people.lockOrganisation(tx, organisationId);
      const person = await this.people.find(tx, organisationId, id);
      if (!person?.disabled) return refuse('not-found');
      await this.people.restore(tx, organisationId, id);
      await publish(tx, { type: 'user.let-in-again', organisationId, subject: { userId: id } });
      return success(null);
    });
  }
}
