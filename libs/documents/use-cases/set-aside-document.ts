import { Injectable } from '@nestjs/common';
import { Database, FailedJobs } from '#platform';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { JudgeDocument } from './judge-document.js';

type CheckToSetAside = Pick<DocumentCheck, 'id' | 'organisationId' | 'travellerId'>;

const findings = { picture: 'image.unreadable-in-time', ours: 'image.check-failed' } as const;

/** Gives a check up: the traveller is asked for another picture instead of waiting, and staff see that it failed. */
@Injectable()
export class SetAsideDocument {
  constructor(
    private readonly database: Database,
    private readonly checks: DocumentCheckRepository,
    private readonly judge: JudgeDocument,
    private readonly failedJobs: FailedJobs,
  ) {}

  /**
   * Both or neither, and once: a check that is over already stays as it is. Where the picture was not to blame, the traveller is
   * told so, and the same one may be sent again.
   */
  async setAside(check: CheckToSetAside, job: string, reason: string, fault: 'picture' | 'ours' = 'picture'): Promise<'set-aside' | 'nothing-to-do'> {
    return this.database.transaction(async (tx) => {
      if (!(await this.judge.refuse(check, findings[fault]))) return 'nothing-to-do';
      if (fault === 'ours') await this.checks.forgetContent(tx, check.id);
      await this.failedJobs.setAside(tx, { name: job, organisationId: check.organisationId, payload: { checkId: check.id }, reason });
      return 'set-aside';
    });
  }
}
