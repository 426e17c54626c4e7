import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { Database, Files, publish } from '#platform';
import { portraitFiles } from '../persistence/portrait-files.js';
import type { Portrait } from '../persistence/portrait.js';
import { PortraitRepository } from '../persistence/portrait.repository.js';
import { sniff } from '../reader/index.js';
import { MOST_BYTES } from './upload-document.js';

/** Portraits of one traveller that may wait for their checks at a time. */
const MOST_WAITING = 3;

interface Upload {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly bytes: Buffer;
}

/** Takes a portrait in and has it checked. */
@Injectable()
export class UploadPortrait {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly portraits: PortraitRepository,
  ) {}

  /** Refuses `upload.empty`, `upload.too-large`, `upload.not-an-image` and `upload.too-many`; all else is for the check to find. */
  async upload({ organisationId, travellerId, bytes }: Upload): Promise<Result<Portrait>> {
    if (bytes.length === 0) return refuse('upload.empty', { detail: 'Choose your photo again.' });
    if (bytes.length > MOST_BYTES) return refuse('upload.too-large', { detail: 'Take the photo with your phone’s ordinary camera setting.' });
    if (sniff(bytes) === undefined) return refuse('upload.not-an-image', { detail: 'Upload a photo as your phone takes it.' });
    const id = newId();
    const originalFile = portraitFiles(id).upload;
    await this.files.put(travellerId, originalFile, bytes);
    const taken = await this.database.transaction(async (tx): Promise<Result<void>> => {
      if ((await this.portraits.lockWaiting(tx, organisationId, travellerId)) >= MOST_WAITING) {
        return refuse('upload.too-many', { detail: 'Wait until they are finished, then send this one again.', retryAfter: 10 });
      }
      await this.portraits.insert(tx, { id, organisationId, travellerId, originalFile });
      await publish(tx, { type: 'portrait.uploaded', organisationId, subject: { portraitId: id, travellerId } });
      return success(undefined);
    });
    if (taken.refused) {
      await this.files.remove(originalFile);
      return taken;
    }
    const portrait = await this.portraits.ofTraveller(organisationId, travellerId, id);
    if (!portrait) throw new Error('the portrait that was just written is not there');
    return success(portrait);
  }
}
