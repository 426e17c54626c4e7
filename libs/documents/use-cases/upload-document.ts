import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { Database, Files, publish } from '#platform';
import type { DocumentCheck } from '../persistence/document-check.js';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { sniff } from '../reader/index.js';
import { orderOf } from './check-step.js';

/** The most bytes of one upload. */
export const MOST_BYTES = 25 * 1024 * 1024;

/**
 * Pictures of one traveller that may wait for their checks at a time, those just replaced by a newer one included, so that
 * nobody's keep everyone else's waiting.
 */
const MOST_WAITING = 5;

interface Upload {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly bytes: Buffer;
}

/**
 * Takes a picture in and has it checked, in place of the traveller's unfinished ones. The newest bytes once more give the
 * check that they had.
 */
@Injectable()
export class UploadDocument {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly checks: DocumentCheckRepository,
  ) {}

  /** Refuses `upload.empty`, `upload.too-large`, `upload.not-an-image` and `upload.too-many`; all else is for the check to find. */
  async upload({ organisationId, travellerId, bytes }: Upload): Promise<Result<DocumentCheck>> {
    if (bytes.length === 0) return refuse('upload.empty', { detail: 'Choose the photo of your passport page again.' });
    if (bytes.length > MOST_BYTES) return refuse('upload.too-large', { detail: 'Take the photo with your phone’s ordinary camera setting.' });
    if (sniff(bytes) === undefined) return refuse('upload.not-an-image', { detail: 'Upload a photo as JPEG, HEIC, PNG, WebP or TIFF, or a scanned page as PDF.' });
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    const known = await this.checks.byContent(organisationId, travellerId, contentHash);
    if (known) return success(known);
    const id = newId();
    const originalFile = `uploads/${id}`;
    await this.files.put(travellerId, originalFile, bytes);
    const taken = await this.database.transaction(async (tx): Promise<Result<DocumentCheck | null>> => {
      if ((await this.checks.lockWaiting(tx, organisationId, travellerId)) >= MOST_WAITING) {
        return refuse('upload.too-many', { detail: 'Wait until they are finished, then send this one again.', retryAfter: 10 });
      }
      const inserted = await this.checks.insert(tx, { id, organisationId, travellerId, contentHash, originalFile });
      if (!inserted) return success(await this.checks.byContent(organisationId, travellerId, contentHash));
      for (const checkId of await this.checks.supersedeOthers(tx, { id, organisationId, travellerId })) {
        await publish(tx, { type: 'document.superseded', organisationId, subject: { checkId, travellerId, byCheckId: id } });
      }
      await publish(tx, { type: 'document.uploaded', organisationId, subject: orderOf({ id, travellerId }, 'intake') });
      // Read before the next upload can take its place.
      return success(await this.checks.byId(id));
    });
    if (taken.refused || taken.value?.id !== id) await this.files.remove(originalFile);
    if (taken.refused) return taken;
    const check = taken.value;
    if (!check) throw new Error('the check that was just written is not there');
    return success(check);
  }
}
