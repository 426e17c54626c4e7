import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Files } from '#platform';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';

/** Shows travellers the picture that was kept of their own upload. */
@Injectable()
export class ReadOwnPicture {
  constructor(
    private readonly files: Files,
    private readonly checks: DocumentCheckRepository,
  ) {}

  /** The kept JPEG. Refuses `not-found` for anyone else's check, before there is a picture, and where none could be kept. */
  async read(organisationId: string, travellerId: string, checkId: string): Promise<Result<Buffer>> {
    const check = await this.checks.ofTraveller(organisationId, travellerId, checkId);
    return check?.keptFile ? success(await this.files.get(travellerId, check.keptFile)) : refuse('not-found');
  }
}
