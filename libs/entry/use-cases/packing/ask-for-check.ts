import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { PackRepository } from '../../persistence/pack.repository.js';
import type { Acting } from '../acting.js';

/** Has a worker make a pack again and compare it with the one that was made. */
@Injectable()
export class AskForCheck {
  constructor(
    private readonly database: Database,
    private readonly packs: PackRepository,
  ) {}

  /** Refuses `batch.pack-unknown` or `batch.pack-not-ready`. */
  ask({ organisationId, packId }: Acting & { readonly packId: string }): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const pack = await this.packs.byId(organisationId, packId);
      if (!pack) return refuse('batch.pack-unknown');
      if (pack.state !== 'ready') return refuse('batch.pack-not-ready');
      await this.packs.askForCheck(tx, organisationId, packId);
      await publish(tx, { type: 'batch.pack-check-asked', organisationId, subject: { batchId: pack.batchId, packId } });
      return success(null);
    });
  }
}
