import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Pack } from '../../domain/packing/pack.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { PackRepository, type StoredPack } from '../../persistence/pack.repository.js';

const withoutInputs = ({ letter: _letter, photoBytes: _bytes, organisationId: _organisation, ...pack }: StoredPack): Pack => pack;

/** The packs of a batch, and how far they are. */
@Injectable()
export class ReadPacks {
  constructor(
    private readonly batches: BatchRepository,
    private readonly packs: PackRepository,
  ) {}

  /** Of every list, oldest first. Refuses `not-found`. */
  async ofBatch(organisationId: string, batchId: string): Promise<Result<Pack[]>> {
    if (!(await this.batches.byId(organisationId, batchId))) return refuse('not-found');
    return success((await this.packs.ofBatch(organisationId, batchId)).map(withoutInputs));
  }

  /** Refuses `batch.pack-unknown`. */
  async one(organisationId: string, packId: string): Promise<Result<Pack>> {
    const pack = await this.packs.byId(organisationId, packId);
    return pack ? success(withoutInputs(pack)) : refuse('batch.pack-unknown');
  }
}
