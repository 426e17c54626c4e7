import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Upload } from '../persistence/upload.js';
import { UploadRepository } from '../persistence/upload.repository.js';

/** Says how far an upload has come. */
@Injectable()
export class ReadUploads {
  constructor(private readonly uploads: UploadRepository) {}

  /** One upload of one traveller. Refuses `not-found`, also for anyone else's, and `upload.expired`. */
  async one(organisationId: string, travellerId: string, id: string): Promise<Result<Upload>> {
    const upload = await this.uploads.ofTraveller(organisationId, travellerId, id);
    if (!upload) return refuse('not-found');
    return upload.expired ? refuse('upload.expired', { detail: 'Send the picture anew.' }) : success(upload);
  }
}
