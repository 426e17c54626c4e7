import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import { AnswersRepository } from '../persistence/answers.repository.js';

/** Says of answers that were complete that something more is needed now. */
@Injectable()
export class ReopenAnswers {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswersRepository,
  ) {}

  /** `version` is that of the answers that were found to lack something. False where they are not complete, or were saved since. */
  reopen(organisationId: string, travellerId: string, version: number): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.answers.reopen(tx, organisationId, travellerId, version))) return false;
      await publish(tx, { type: 'traveller.answers-reopened', organisationId, subject: { travellerId, version } });
      return true;
    });
  }
}
