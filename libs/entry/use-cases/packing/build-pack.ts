import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, publish, type ZippedFile } from '#platform';
import type { PackFile } from '../../domain/packing/pack.js';
import { type FurtherPaper, isPaper, planPack, type PlannedFile, type SharedKind } from '../../domain/packing/pack-plan.js';
import { PackFiles } from '../../persistence/pack-files.js';
import { type PackLine, PackLineRepository } from '../../persistence/pack-line.repository.js';
import { PackPaperRepository } from '../../persistence/pack-paper.repository.js';
import { PackRepository, type StoredPack } from '../../persistence/pack.repository.js';
import type { PaperSource } from './paper-source.js';
import { measureArchive, ReadPackContent } from './read-pack-content.js';
import { WriteSharedFile } from './write-shared-file.js';

/** Makes the files of a pack, one after the other. Each is kept as soon as it is there: whoever takes over after a crash goes on with the next. */
@Injectable()
export class BuildPack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly packs: PackRepository,
    private readonly lines: PackLineRepository,
    private readonly further: PackPaperRepository,
    private readonly files: PackFiles,
    private readonly shared: WriteSharedFile,
    private readonly content: ReadPackContent,
  ) {}

  /** Idempotent: nothing is left to do for a pack that is ready, or that nobody knows. */
  async build(organisationId: string, packId: string, papers: PaperSource): Promise<void> {
    const pack = await this.packs.byId(organisationId, packId);
    if (!pack || pack.state === 'ready') return;
    const lines = await this.lines.of(organisationId, packId);
    const plan = planPack(await this.begun(pack, lines, papers));
    const made = new Map(pack.files.map((file) => [file.place, file]));
    for (const planned of plan) {
      if (made.has(planned.place)) continue;
      const file = await this.make(pack, planned, lines, [...made.values()], papers);
      await this.database.transaction((tx) => this.packs.addFile(tx, organisationId, packId, file));
      made.set(planned.place, file);
    }
    await this.finish(pack, lines);
  }

  /** The further papers of each position: those of an earlier attempt, or else what is there now. */
  private async begun({ id, organisationId, files }: StoredPack, lines: readonly PackLine[], papers: PaperSource): Promise<FurtherPaper[][]> {
    const found: (readonly FurtherPaper[])[] = [];
    // Of a pack that has files it is settled already, also of one that was begun before further papers went into packs.
    for (const { applicationId, travellerId } of files.length === 0 ? lines : []) found.push(await papers.further({ organisationId, applicationId, travellerId }));
    await this.database.transaction(async (tx) => {
      await this.packs.begin(tx, organisationId, id);
      if (files.length === 0) await this.further.settle(tx, organisationId, id, found, planPack(found).length);
    });
    return this.further.of(organisationId, id, lines.length);
  }

  /** It could not be made, and nobody will try again. */
  giveUp(organisationId: string, packId: string): Promise<void> {
    return this.database.transaction((tx) => this.packs.fail(tx, organisationId, packId));
  }

  private async make(pack: StoredPack, planned: PlannedFile, lines: readonly PackLine[], others: readonly PackFile[], papers: PaperSource): Promise<PackFile> {
    if (!isPaper(planned.kind)) return { ...planned, ...(await this.makeShared(planned.kind, pack, planned, lines, others)) };
    const line = lines.find(({ position }) => position === planned.position);
    if (!line) throw new Error('a paper of nobody');
    const { applicationId, travellerId } = line;
    const { organisationId, photoBytes } = pack;
    const paper = await papers.read({ organisationId, applicationId, travellerId, kind: planned.kind, paperId: planned.paperId, photoBytes });
    if (!paper) return { ...planned, content: null, source: null };
    return { ...planned, content: await this.files.put(pack.id, planned.place, paper.bytes, { travellerId }), source: paper.source };
  }

  private async makeShared(kind: SharedKind, pack: StoredPack, { place }: PlannedFile, lines: readonly PackLine[], others: readonly PackFile[]): Promise<Pick<PackFile, 'content' | 'source'>> {
    const bytes = await this.shared.write(kind, pack, lines, others);
    return { content: await this.files.put(pack.id, place, bytes, { travellerIds: lines.map(({ travellerId }) => travellerId) }), source: null };
  }

  private async finish({ id, organisationId, batchId }: StoredPack, lines: readonly PackLine[]): Promise<void> {
    const pack = await this.packs.byId(organisationId, id);
    if (!pack) throw new Error('the pack is gone');
    const { digest, bytes } = await measureArchive(this.kept(pack, lines));
    await this.database.transaction(async (tx) => {
      if (!(await this.packs.finish(tx, organisationId, id, { digest, bytes, at: this.clock.now() }))) return;
      await publish(tx, { type: 'batch.pack-ready', organisationId, subject: { batchId, packId: id, version: pack.version } });
    });
  }

  private async *kept(pack: StoredPack, lines: readonly PackLine[]): AsyncGenerator<ZippedFile> {
    for await (const { file, bytes, missing } of this.content.open(pack, lines)) {
      if (!bytes) throw new Error(`a file of the pack is ${missing ?? 'gone'} before the pack is ready`);
      yield { path: file.path, bytes };
    }
  }
}
