import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, ErasedError, publish, writeZip, type ZippedFile } from '#platform';
import { isPaper } from '../../domain/packing/pack-plan.js';
import { BatchRepository } from '../../persistence/batch.repository.js';
import { type PackLine, PackLineRepository } from '../../persistence/pack-line.repository.js';
import { PackRepository, type StoredPack } from '../../persistence/pack.repository.js';
import type { Acting } from '../acting.js';
import { type OpenedFile, ReadPackContent } from './read-pack-content.js';
import { WriteSharedFile } from './write-shared-file.js';

export interface PackDownload {
  readonly fileName: string;
  /** False where somebody was erased since: the rest is given, and the list without them. */
  readonly complete: boolean;
  /** The archive, piece by piece. */
  readonly content: AsyncGenerator<Buffer>;
}

/** Gives the pack out as one archive. It shows passports: every download is on record before the first byte. */
@Injectable()
export class DownloadPack {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchRepository,
    private readonly packs: PackRepository,
    private readonly lines: PackLineRepository,
    private readonly content: ReadPackContent,
    private readonly shared: WriteSharedFile,
  ) {}

  /** Refuses `batch.pack-unknown` or `batch.pack-not-ready`. */
  async download({ organisationId, packId }: Acting & { readonly packId: string }): Promise<Result<PackDownload>> {
    const pack = await this.packs.byId(organisationId, packId);
    if (!pack) return refuse('batch.pack-unknown');
    if (pack.state !== 'ready') return refuse('batch.pack-not-ready');
    const batch = await this.batches.byId(organisationId, pack.batchId);
    const lines = await this.lines.of(organisationId, packId);
    const { batchId, version } = pack;
    await this.database.transaction((tx) => publish(tx, { type: 'batch.pack-revealed', organisationId, subject: { batchId, packId, version, travellers: lines.length } }));
    return success({
      fileName: `batch-${batch?.number ?? 0}-list-${version}.zip`,
      complete: lines.every(({ line }) => line !== null),
      content: writeZip(this.opened(pack, lines)),
    });
  }

  private async *opened(pack: StoredPack, lines: readonly PackLine[]): AsyncGenerator<ZippedFile> {
    for await (const opened of this.content.open(pack, lines)) {
      const bytes = opened.bytes ?? (await this.again(opened, pack, lines));
      if (bytes) yield { path: opened.file.path, bytes };
    }
  }

  /** What was kept is gone with somebody's key: the lists can be written again without them. */
  private async again({ file, missing }: OpenedFile, pack: StoredPack, lines: readonly PackLine[]): Promise<Buffer | null> {
    if (missing !== 'erased' || isPaper(file.kind)) return null;
    try {
      return await this.shared.write(file.kind, pack, lines, pack.files.filter(({ place }) => place !== file.place));
    } catch (error) {
      if (error instanceof ErasedError) return null;
      throw error;
    }
  }
}
