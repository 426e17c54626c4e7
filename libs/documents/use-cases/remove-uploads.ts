import { Injectable } from '@nestjs/common';
import { Files } from '#platform';
import { UploadRepository } from '../persistence/upload.repository.js';

/** Takes uploads away with their bytes: given up by their traveller, refused, out of time, or of an erased traveller. */
@Injectable()
export class RemoveUploads {
  constructor(
    private readonly files: Files,
    private readonly uploads: UploadRepository,
  ) {}

  /** The files go first, so that a repetition after a crash still knows their names. Idempotent. */
  async remove(id: string): Promise<void> {
    await this.removeBytes(id);
    await this.uploads.remove(id);
  }

  /** Leaves the row, which tells what became of the upload. */
  async removeBytes(id: string): Promise<void> {
    for (const file of await this.uploads.filesOf(id)) {
      await this.files.remove(file);
      await this.uploads.forgetFile(file);
    }
  }

  async removeExpired(): Promise<void> {
    for (const id of await this.uploads.expired()) await this.remove(id);
  }

  async removeAllOf(organisationId: string, travellerId: string): Promise<void> {
    for (const id of await this.uploads.allOf(organisationId, travellerId)) await this.remove(id);
  }
}
