import { Injectable } from '@nestjs/common';
import { Database, Files, publish, VirusScan } from '#platform';
import { photoFinding, type PhotoFindingCode, type PortraitLook } from '../portrait/index.js';
import { portraitFiles } from '../persistence/portrait-files.js';
import type { Portrait } from '../persistence/portrait.js';
import { type PortraitEnd, PortraitRepository } from '../persistence/portrait.repository.js';
import { PortraitLooker } from './portrait-looker.js';

/** Carries one portrait from upload to outcome. The end is written once, whoever gets there first. */
@Injectable()
export class CheckPortrait {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly portraits: PortraitRepository,
    private readonly scan: VirusScan,
    private readonly looker: PortraitLooker,
  ) {}

  /** Does what is left to do. */
  async check(id: string): Promise<void> {
    const portrait = await this.portraits.byId(id);
    if (!portrait) throw new Error('the portrait is not there');
    if (portrait.originalFile && (await this.portraits.start(id))) await this.conclude(portrait, await this.lookAt(portrait, portrait.originalFile));
    if (portrait.originalFile) await this.forgetOriginal(id, portrait.originalFile);
  }

  /** Ends a check that failed on every attempt, so that the traveller is asked for another photo instead of waiting. */
  async giveUp(id: string): Promise<void> {
    const portrait = await this.portraits.byId(id);
    if (portrait) await this.conclude(portrait, rejected('photo.check-failed'));
  }

  /** Removes an uploaded file once its check is over. */
  async forgetOriginal(id: string, originalFile: string): Promise<void> {
    await this.files.remove(originalFile);
    await this.portraits.forgetOriginal(id);
  }

  private async lookAt({ id, travellerId }: Portrait, originalFile: string): Promise<PortraitEnd> {
    const bytes = await this.files.get(travellerId, originalFile);
    if (await this.scan.infected(bytes)) return rejected('photo.unusable-file');
    const look = await this.looker.look(bytes);
    if ('refused' in look) return rejected('photo.unusable-file');
    const keptFile = portraitFiles(id).kept;
    await this.files.put(travellerId, keptFile, look.kept);
    return { ...look.judgement, keptFile, photo: await this.keepPhoto(id, travellerId, look) };
  }

  private async keepPhoto(id: string, travellerId: string, { photo }: PortraitLook): Promise<PortraitEnd['photo']> {
    if (!photo) return null;
    const file = portraitFiles(id).photo;
    await this.files.put(travellerId, file, photo.jpeg);
    const { width, height, guides } = photo;
    return { file, width, height, guides, bytes: photo.jpeg.length };
  }

  private async conclude(portrait: Portrait, end: PortraitEnd): Promise<void> {
    const { organisationId, travellerId, id } = portrait;
    await this.database.transaction(async (tx) => {
      if (!(await this.portraits.finish(tx, portrait, end))) return;
      await publish(tx, { type: 'portrait.checked', organisationId, subject: { portraitId: id, travellerId, outcome: end.outcome } });
    });
  }
}

const rejected = (code: PhotoFindingCode): PortraitEnd => ({ outcome: 'rejected', findings: [photoFinding(code, 'error')], keptFile: null, photo: null });
