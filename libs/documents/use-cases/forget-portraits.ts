import { Injectable } from '@nestjs/common';
import { Files } from '#platform';
import { PortraitRepository } from '../persistence/portrait.repository.js';

/** Removes the portraits of an erased traveller, and the photos that were made of them. */
@Injectable()
export class ForgetPortraits {
  constructor(
    private readonly files: Files,
    private readonly portraits: PortraitRepository,
  ) {}

  /** The files go first, so that a repetition after a crash still knows their names. */
  async forget(organisationId: string, travellerId: string): Promise<void> {
    for (const name of await this.portraits.filesOf(organisationId, travellerId)) await this.files.remove(name);
    await this.portraits.removeAll(organisationId, travellerId);
  }
}
