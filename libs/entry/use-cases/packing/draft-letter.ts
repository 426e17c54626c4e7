import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { fillLetter, letterFaults, usualLetter } from '../../domain/packing/letter.js';
import { ApplicationReader } from '../../persistence/application-reader.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { BatchLetterRepository, type StoredLetter } from '../../persistence/batch-letter.repository.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import type { Acting } from '../acting.js';

export interface WriteLetterInput extends Acting {
  readonly authorityId: string;
  readonly text: string;
  /** Of the letter as it was read; 0 where nobody has written one. */
  readonly version: number;
}

/** The letter that goes with the batches for an authority: kept with placeholders, and drafted for a batch with everything filled in. */
@Injectable()
export class DraftLetter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly authorities: AuthorityRepository,
    private readonly letters: BatchLetterRepository,
    private readonly batches: BatchRepository,
    private readonly applications: ApplicationReader,
  ) {}

  /** The letter with its placeholders; the usual one, of version 0, where nobody has written another. Refuses `entry.authority-unknown`. */
  async template(organisationId: string, authorityId: string): Promise<Result<StoredLetter>> {
    if (!(await this.authorities.byId(organisationId, authorityId))) return refuse('entry.authority-unknown');
    return success((await this.letters.of(organisationId, authorityId)) ?? { text: usualLetter, version: 0 });
  }

  /** Refuses `batch.letter-unusable`, `entry.authority-unknown` or `batch.letter-changed`. */
  async write({ organisationId, authorityId, text, version }: WriteLetterInput): Promise<Result<null>> {
    const errors = letterFaults(text, { template: true });
    if (errors.length > 0) return refuse('batch.letter-unusable', { errors });
    if (!(await this.authorities.byId(organisationId, authorityId))) return refuse('entry.authority-unknown');
    return this.database.transaction(async (tx) => ((await this.letters.put(tx, organisationId, authorityId, text.trim(), version)) ? success(null) : refuse('batch.letter-changed')));
  }

  /** The letter for the list that stands, from `organisation`, to be edited before the pack is made. Refuses `not-found` or `batch.empty`. */
  async draft(organisationId: string, batchId: string, organisation: string): Promise<Result<string>> {
    const batch = await this.batches.byId(organisationId, batchId);
    if (!batch) return refuse('not-found');
    const applications = await this.applications.ofBatch(organisationId, batchId);
    if (applications.length === 0) return refuse('batch.empty');
    const fee = (await this.authorities.byId(organisationId, batch.authority.id))?.profile.applications?.feePerApplication ?? null;
    const { text } = (await this.letters.of(organisationId, batch.authority.id)) ?? { text: usualLetter };
    const entries = applications.map(({ entryDate }) => entryDate).sort();
    const exits = applications.map(({ exitDate }) => exitDate).sort();
    return success(
      fillLetter(text, {
        authority: batch.authority.name,
        organisation,
        batch: batch.number,
        list: batch.listVersion,
        count: applications.length,
        fee,
        date: dayOf(this.clock.now()),
        firstEntry: entries[0]!,
        lastExit: exits.at(-1)!,
      }),
    );
  }
}
