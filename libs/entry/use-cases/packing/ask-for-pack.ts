import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, newId, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction, Vault } from '#platform';
import { letterFaults } from '../../domain/packing/letter.js';
import { planPack } from '../../domain/packing/pack-plan.js';
import { ApplicationReader } from '../../persistence/application-reader.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { BatchVersionRepository } from '../../persistence/batch-version.repository.js';
import { PackLineRepository } from '../../persistence/pack-line.repository.js';
import { PackRepository } from '../../persistence/pack.repository.js';
import type { BatchEdit } from '../batches/change-list.js';
import { PrintedLines } from './printed-lines.js';
import { letterContext } from './write-shared-file.js';

export interface AskForPackInput extends BatchEdit {
  /** The letter as it shall go out, everything filled in. */
  readonly letter: string;
}

/** Has a worker make the pack of files for the list of a batch that stands. What it is made from is kept as it is at this moment. */
@Injectable()
export class AskForPack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly batches: BatchRepository,
    private readonly versions: BatchVersionRepository,
    private readonly authorities: AuthorityRepository,
    private readonly applications: ApplicationReader,
    private readonly printed: PrintedLines,
    private readonly packs: PackRepository,
    private readonly lines: PackLineRepository,
  ) {}

  /** Refuses `batch.letter-unusable`, `not-found`, `batch.changed`, `batch.empty`, or `batch.pack-incomplete` where somebody on the list is erased. */
  async ask(input: AskForPackInput): Promise<Result<{ id: string }>> {
    const errors = letterFaults(input.letter, { template: false });
    if (errors.length > 0) return refuse('batch.letter-unusable', { errors });
    return this.database.transaction((tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, { organisationId, actorId, batchId, version, letter }: AskForPackInput): Promise<Result<{ id: string }>> {
    const batch = await this.batches.lock(tx, organisationId, batchId);
    if (!batch) return refuse('not-found');
    if (batch.version !== version) return refuse('batch.changed', { detail: 'Look at the batch again, then make its pack.' });
    const { version: listVersion, items } = await this.versions.standing(tx, organisationId, batchId);
    if (items.length === 0) return refuse('batch.empty');
    const lines = await this.printed.of(organisationId, await this.applications.ofBatch(organisationId, batchId));
    if (isRefusal(lines)) return lines;
    const authority = await this.authorities.byId(organisationId, batch.authorityId);
    const id = newId();
    await this.packs.insert(tx, {
      id,
      organisationId,
      batchId,
      version: listVersion,
      files: planPack(items.map(() => [])).length,
      letter: await this.vault.sealTogether(lines.value.map(({ travellerId }) => travellerId), letterContext(id), Buffer.from(letter.trim())),
      photoBytes: authority?.profile.applications?.photoBytes ?? null,
      askedBy: actorId,
      askedAt: this.clock.now(),
    });
    await this.lines.insert(tx, organisationId, id, lines.value);
    await publish(tx, { type: 'batch.pack-asked', organisationId, subject: { batchId, packId: id, version: listVersion } });
    return success({ id });
  }
}
