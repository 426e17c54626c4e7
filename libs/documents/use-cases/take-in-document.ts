import { Injectable } from '@nestjs/common';
import { Database, Files, MissingFileError, publish, VirusScan } from '#platform';
import { type DocumentCheck, keptFileOf, type Lane } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { DocumentCheckStepRepository } from '../persistence/document-check-step.repository.js';
import { AttemptStep } from './attempt-step.js';
import { orderOf, type StepEnd, type StepRun } from './check-step.js';
import { JudgeDocument } from './judge-document.js';
import { PictureReader, type TakenPicture } from './picture-reader.js';

/** The first step of a check: from the uploaded file to the picture that we encoded ourselves. */
@Injectable()
export class TakeInDocument {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly checks: DocumentCheckRepository,
    private readonly steps: DocumentCheckStepRepository,
    private readonly attempts: AttemptStep,
    private readonly virusScan: VirusScan,
    private readonly reader: PictureReader,
    private readonly judge: JudgeDocument,
  ) {}

  takeIn(id: string, run: StepRun): Promise<StepEnd> {
    return this.attempts.attempt(
      id,
      {
        step: 'intake',
        prepare: (check) => this.fetch(check),
        carryOut: (check, bytes, lane) => this.carryOut(check, bytes, lane),
      },
      run,
    );
  }

  /** Removes an uploaded file that no step needs any more; what is kept is the picture that we encoded ourselves. */
  async forgetOriginal(id: string, originalFile: string): Promise<void> {
    await this.files.remove(originalFile);
    await this.checks.forgetOriginal(id);
  }

  private fetch({ travellerId, originalFile }: DocumentCheck): Promise<Buffer> {
    if (originalFile === null) throw new MissingFileError('the uploaded file was removed');
    return this.files.get(travellerId, originalFile);
  }

  private async carryOut(check: DocumentCheck, bytes: Buffer, lane: Lane): Promise<StepEnd> {
    const taken = (await this.virusScan.infected(bytes)) ? infected : await this.reader.takeIn(bytes, lane);
    const end = 'refused' in taken ? ((await this.judge.refuse(check, taken.refused)) ?? 'nothing-to-do') : await this.keep(check, taken);
    if (check.originalFile) await this.forgetOriginal(check.id, check.originalFile);
    return end;
  }

  private async keep(check: DocumentCheck, { kept, takenIn }: TakenPicture): Promise<StepEnd> {
    const { id, organisationId, travellerId } = check;
    const keptFile = keptFileOf(id);
    await this.files.put(travellerId, keptFile, kept);
    return this.database.transaction(async (tx) => {
      if (!(await this.steps.keepTakenIn(tx, check, takenIn, keptFile))) return 'nothing-to-do';
      await publish(tx, { type: 'document.taken-in', organisationId, subject: orderOf(check, 'read') });
      return 'moved-on';
    });
  }
}

const infected = { refused: 'image.infected' } as const;
