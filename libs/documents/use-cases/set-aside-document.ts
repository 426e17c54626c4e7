import { Injectable } from '@nestjs/common';
import { Database, FailedJobs } from '#platform';
import type { DocumentCheck } from '../persistence/document-check.js';
import { JudgeDocument } from './judge-document.js';

/** Gives a check up: the traveller is asked for another picture instead of waiting, and staff see that it failed. */
@Injectable()
export class SetAsideDocument {
  constructor(
    private readonly database: Database,
    private readonly judge: JudgeDocument,
    private readonly failedJobs: FailedJobs,
  ) {}

  /** Both or neither, and once: a check that is over already stays as it is. */
  async setAside(check: Pick<DocumentCheck, 'id' | 'organisationId' | 'travellerId'>, job: string, reason: string): Promise<'set-aside' | 'nothing-to-do'> {
    return this.database.transaction(async (tx) => {
      if (!(await this.judge.refuse(check, 'image.unreadable-in-time'))) return 'nothing-to-do';
      await this.failedJobs.setAside(tx, { name: job, organisationId: check.organisationId, payload: { checkId: check.id }, reason });
      return 'set-aside';
    });
  }
}
