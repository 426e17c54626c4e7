import { Injectable } from '@nestjs/common';
import { Database, Files, publish } from '#platform';
import type { DocumentCheck, StoredReading } from '../persistence/document-check.js';
import { DocumentCheckStepRepository } from '../persistence/document-check-step.repository.js';
import { AttemptStep } from './attempt-step.js';
import { orderOf, type StepEnd, type StepRun } from './check-step.js';
import { JudgeDocument } from './judge-document.js';
import { PictureReader } from './picture-reader.js';

/** The second step of a check: from the kept picture to what it says. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly steps: DocumentCheckStepRepository,
    private readonly attempts: AttemptStep,
    private readonly reader: PictureReader,
    private readonly judge: JudgeDocument,
  ) {}

  read(id: string, run: StepRun): Promise<StepEnd> {
    return this.attempts.attempt(
      id,
      {
        step: 'read',
        prepare: ({ travellerId, keptFile }) => this.files.get(travellerId, keptFile ?? ''),
        carryOut: async (check, kept, lane) => {
          if (!check.takenIn) throw new Error('a picture is read after it was taken in');
          const read = await this.reader.read(kept, check.takenIn, lane);
          return 'refused' in read ? ((await this.judge.refuse(check, read.refused)) ?? 'nothing-to-do') : this.keep(check, read.reading);
        },
      },
      run,
    );
  }

  private keep(check: DocumentCheck, reading: StoredReading): Promise<StepEnd> {
    const { organisationId } = check;
    return this.database.transaction(async (tx) => {
      if (!(await this.steps.keepReading(tx, check, reading))) return 'nothing-to-do';
      await publish(tx, { type: 'document.read', organisationId, subject: orderOf(check, 'judge') });
      return 'moved-on';
    });
  }
}
