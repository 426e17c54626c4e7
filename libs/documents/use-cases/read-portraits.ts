import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Files } from '#platform';
import type { Portrait } from '../persistence/portrait.js';
import { PortraitRepository } from '../persistence/portrait.repository.js';

/** Opens portraits and the photos that were made of them. */
@Injectable()
export class ReadPortraits {
  constructor(
    private readonly files: Files,
    private readonly portraits: PortraitRepository,
  ) {}

  /** One portrait of one traveller. Refuses `not-found`, also for a portrait of anyone else. */
  async one(organisationId: string, travellerId: string, id: string): Promise<Result<Portrait>> {
    const portrait = await this.portraits.ofTraveller(organisationId, travellerId, id);
    return portrait ? success(portrait) : refuse('not-found');
  }

  /** The newest portrait of a traveller, or null before the first upload. */
  latest(organisationId: string, travellerId: string): Promise<Portrait | null> {
    return this.portraits.latest(organisationId, travellerId);
  }

  /** The portrait whose photo the traveller chose, or null. */
  used(organisationId: string, travellerId: string): Promise<Portrait | null> {
    return this.portraits.used(organisationId, travellerId);
  }

  /** The photo that was made, a JPEG. Refuses `not-found` where none was. */
  async photo({ travellerId, photoFile }: Portrait): Promise<Result<Buffer>> {
    return photoFile ? success(await this.files.get(travellerId, photoFile)) : refuse('not-found');
  }
}
