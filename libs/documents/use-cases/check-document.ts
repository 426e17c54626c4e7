import { Injectable } from '@nestjs/common';
import { Files, VirusScan } from '#platform';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { JudgeDocument, type JudgingContext } from './judge-document.js';
import { PictureReader } from './picture-reader.js';

/**
 * Carries one check from upload to outcome. Each step leaves what it found in the row, so that a worker that takes over
 * after a crash goes on from there; the end is written once, whoever gets there first.
 */
@Injectable()
export class CheckDocument {
  constructor(
    private readonly files: Files,
    private readonly checks: DocumentCheckRepository,
    private readonly reader: PictureReader,
    private readonly judge: JudgeDocument,
    private readonly virusScan: VirusScan,
  ) {}

  /** Does what is left to do. `gather` fetches what the reading is compared with. */
  async check(id: string, gather: (check: DocumentCheck) => Promise<JudgingContext>): Promise<void> {
    const check = await this.checks.byId(id);
    if (!check) throw new Error('the check is not there');
    if (check.state !== 'finished') await this.carryOn(check, gather);
    if (check.originalFile) await this.forgetOriginal(id, check.originalFile);
  }

  /** Ends a check that failed on every attempt, so that the traveller is asked for another picture instead of waiting. */
  async giveUp(id: string): Promise<void> {
    const check = await this.checks.byId(id);
    if (check) await this.judge.refuse(check, 'image.unreadable-in-time');
  }

  /** Removes an uploaded file once its check is over; what is kept is the picture that we encoded ourselves. */
  async forgetOriginal(id: string, originalFile: string): Promise<void> {
    await this.files.remove(originalFile);
    await this.checks.forgetOriginal(id);
  }

  private async carryOn(check: DocumentCheck, gather: (check: DocumentCheck) => Promise<JudgingContext>): Promise<void> {
    const read = check.reading ? check : await this.read(check);
    if (!read) return;
    if (!(await this.checks.advance(check.id, 'judge'))) return;
    await this.judge.conclude(read, () => gather(read));
  }

  /** Null when there is nothing left to judge: the file was refused, or another attempt ended the check. */
  private async read(check: DocumentCheck): Promise<DocumentCheck | null> {
    if (!check.originalFile || !(await this.checks.advance(check.id, 'intake'))) return null;
    const bytes = await this.files.get(check.travellerId, check.originalFile);
    if (await this.virusScan.infected(bytes)) {
      await this.judge.refuse(check, 'image.infected');
      return null;
    }
    if (!(await this.checks.advance(check.id, 'read'))) return null;
    const picture = await this.reader.read(bytes);
    if ('refused' in picture) {
      await this.judge.refuse(check, picture.refused);
      return null;
    }
    const keptFile = `documents/${check.id}`;
    await this.files.put(check.travellerId, keptFile, picture.kept);
    await this.checks.keepReading(check, picture.reading, keptFile);
    return { ...check, reading: picture.reading, keptFile };
  }
}
