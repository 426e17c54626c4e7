import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import { PortraitRepository } from '../persistence/portrait.repository.js';
import { CheckPortrait } from './check-portrait.js';

/** A check that takes longer than this was lost on the way, in minutes. */
const LOST_AFTER = 3;

/** Finds what was left lying: portraits that nobody works on, and originals that outlived their check. */
@Injectable()
export class SweepPortraits {
  constructor(
    private readonly database: Database,
    private readonly portraits: PortraitRepository,
    private readonly check: CheckPortrait,
  ) {}

  async sweep(): Promise<void> {
    for (const { id, organisationId } of await this.portraits.stuckSince(LOST_AFTER)) {
      await this.database.transaction((tx) => publish(tx, { type: 'portrait.check-lost', organisationId, subject: { portraitId: id } }));
    }
    for (const { id, originalFile } of await this.portraits.withLeftoverOriginal()) await this.check.forgetOriginal(id, originalFile);
  }
}
