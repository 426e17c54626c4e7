import { Injectable } from '@nestjs/common';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import type { StoredPack } from '../../persistence/pack.repository.js';
import type { PackHeading } from './files/pack-heading.js';

/** Reads what the files of a pack say of their list: the fee is the one that was so when the list was made. */
@Injectable()
export class PackHeadingOf {
  constructor(
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
  ) {}

  async read({ organisationId, batchId, version, askedAt }: Pick<StoredPack, 'organisationId' | 'batchId' | 'version' | 'askedAt'>): Promise<PackHeading> {
    const batch = await this.batches.byId(organisationId, batchId);
    const list = (await this.versions.all(organisationId, batchId)).find((one) => one.version === version);
    if (!batch || !list) throw new Error('the list of the pack is gone');
    return { authority: batch.authority.name, batch: batch.number, list: version, at: new Date(askedAt), fee: list.fee };
  }
}
