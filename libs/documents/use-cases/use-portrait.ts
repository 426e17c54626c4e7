import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { Portrait } from '../persistence/portrait.js';
import { PortraitRepository } from '../persistence/portrait.repository.js';

/** Makes the photo of one portrait the one that goes to the authority, in place of an earlier one. */
@Injectable()
export class UsePortrait {
  constructor(
    private readonly database: Database,
    private readonly portraits: PortraitRepository,
  ) {}

  /**
   * Refuses `not-found`, also for a portrait of anyone else, and `photo.not-usable` for one that was rejected or has no photo.
   * Saying it twice changes nothing.
   */
  async use(organisationId: string, travellerId: string, id: string): Promise<Result<Portrait>> {
    const portrait = await this.portraits.ofTraveller(organisationId, travellerId, id);
    if (!portrait) return refuse('not-found');
    if (!portrait.photoFile || portrait.outcome === 'rejected') return refuse('photo.not-usable', { detail: 'Take another photo; what to change stands beside this one.' });
    await this.database.transaction(async (tx) => {
      await this.portraits.lockWaiting(tx, organisationId, travellerId);
      if (!(await this.portraits.use(tx, portrait))) return;
      await publish(tx, { type: 'portrait.chosen', organisationId, subject: { portraitId: id, travellerId } });
    });
    const used = await this.portraits.ofTraveller(organisationId, travellerId, id);
    return used ? success(used) : refuse('not-found');
  }
}
