import { Injectable } from '@nestjs/common';
import { newId, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import type { Upload } from '../persistence/upload.js';
import { UploadRepository } from '../persistence/upload.repository.js';
import { RemoveUploads } from './remove-uploads.js';
import { MOST_BYTES } from './upload-document.js';

/** How long a file may take to arrive, in hours. */
const OPEN_HOURS = 24;

/** Unfinished uploads of one traveller. One more takes the oldest one's place: whoever lost track of theirs is not locked out. */
const MOST_OPEN = 5;

type NewUpload = Pick<Upload, 'organisationId' | 'travellerId' | 'length'>;

/** Begins an upload that arrives in pieces. */
@Injectable()
export class OpenUpload {
  constructor(
    private readonly database: Database,
    private readonly uploads: UploadRepository,
    private readonly remove: RemoveUploads,
  ) {}

  /** `length` is that of the whole file, in bytes. Refuses `upload.empty` and `upload.too-large`. */
  async open({ organisationId, travellerId, length }: NewUpload): Promise<Result<Upload>> {
    if (length === 0) return refuse('upload.empty', { detail: 'Choose the photo of your passport page again.' });
    if (length > MOST_BYTES) return refuse('upload.too-large', { detail: 'Take the photo with your phone’s ordinary camera setting.' });
    const id = newId();
    const surplus = await this.database.transaction(async (tx) => {
      const open = await this.uploads.lockOpen(tx, organisationId, travellerId);
      await this.uploads.insert(tx, { id, organisationId, travellerId, length }, OPEN_HOURS);
      return open.slice(MOST_OPEN - 1);
    });
    for (const upload of surplus) await this.remove.remove(upload.id);
    const opened = await this.uploads.ofTraveller(organisationId, travellerId, id);
    return opened ? success(opened) : refuse('not-found');
  }
}
