import { Injectable } from '@nestjs/common';
import { Clock, isRefusal } from '#kernel';
import { Database, ErasedError, type ZippedFile } from '#platform';
import { breaking, type FileFinding, type ListLine, type PackFile, type PackReport } from '../../domain/packing/pack.js';
import { isPaper, type PaperKind, planPack, type SharedKind } from '../../domain/packing/pack-plan.js';
import { digestOf } from '../../persistence/pack-files.js';
import { type PackLine, PackLineRepository } from '../../persistence/pack-line.repository.js';
import { PackPaperRepository } from '../../persistence/pack-paper.repository.js';
import { PackRepository, type StoredPack } from '../../persistence/pack.repository.js';
import type { PaperSource } from './paper-source.js';
import { PrintedLines } from './printed-lines.js';
import { measureArchive, type OpenedFile, ReadPackContent } from './read-pack-content.js';
import { WriteSharedFile } from './write-shared-file.js';

/** Which paper of somebody. */
interface Which {
  readonly kind: PaperKind;
  readonly paperId: string | null;
}

interface Checked {
  readonly file: PackFile;
  readonly bytes: Buffer | null;
  readonly finding: FileFinding | null;
}

/**
 * Makes a pack again from what it was made from and compares: equal to the last byte, or which file is not. Beside it, says which files
 * would come out otherwise if they were made of what is known today.
 */
@Injectable()
export class CheckPack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly packs: PackRepository,
    private readonly lines: PackLineRepository,
    private readonly further: PackPaperRepository,
    private readonly shared: WriteSharedFile,
    private readonly printed: PrintedLines,
    private readonly content: ReadPackContent,
  ) {}

  async check(organisationId: string, packId: string, papers: PaperSource): Promise<void> {
    const pack = await this.packs.byId(organisationId, packId);
    if (pack?.state !== 'ready') return;
    const lines = await this.lines.of(organisationId, packId);
    const findings: PackReport['files'][number][] = [];
    const rebuilt = await measureArchive(this.rebuilt(pack, lines, papers, findings)).then(({ digest }) => digest.toString('hex'));
    const complete = !findings.some(({ finding }) => breaking.has(finding) && finding !== 'written-differently');
    const report: PackReport = { files: findings, digest: complete ? rebuilt : null };
    const equal = complete && rebuilt === pack.digest;
    await this.database.transaction((tx) => this.packs.keepCheck(tx, organisationId, packId, { equal, report, at: this.clock.now() }));
  }

  private async *rebuilt(pack: StoredPack, lines: readonly PackLine[], papers: PaperSource, findings: PackReport['files'][number][]): AsyncGenerator<ZippedFile> {
    const today = await this.today(pack, lines);
    const plan = new Map(planPack(await this.further.of(pack.organisationId, pack.id, lines.length)).map(({ path, paperId }) => [path, paperId]));
    for await (const opened of this.content.open(pack, lines)) {
      const { file, bytes, finding } = isPaper(opened.file.kind) ? await this.paper(opened, { kind: opened.file.kind, paperId: plan.get(opened.file.path) ?? null }, pack, lines, papers) : await this.written(opened, opened.file.kind, pack, lines, today);
      if (finding) findings.push({ path: file.path, finding });
      if (bytes) yield { path: file.path, bytes };
    }
  }

  private async paper({ file, bytes, missing }: OpenedFile, { kind, paperId }: Which, { organisationId, photoBytes }: StoredPack, lines: readonly PackLine[], papers: PaperSource): Promise<Checked> {
    const line = lines.find(({ position }) => position === file.position);
    if (missing !== null || !line) return { file, bytes: null, finding: missing };
    const { applicationId, travellerId } = line;
    const holder = { organisationId, applicationId, travellerId };
    if (kind === 'paper') {
      // A paper never changes; another one may have been given, or the demand may be gone.
      const stands = (await papers.further(holder)).some(({ id }) => id === paperId);
      return { file, bytes, finding: stands ? null : 'changed-since' };
    }
    const now = await papers.read({ ...holder, kind, paperId, photoBytes });
    const same = now && file.content && digestOf(now.bytes).equals(file.content.digest);
    return { file, bytes, finding: same ? null : 'changed-since' };
  }

  private async written({ file, missing }: OpenedFile, kind: SharedKind, pack: StoredPack, lines: readonly PackLine[], today: readonly (ListLine | null)[]): Promise<Checked> {
    try {
      const bytes = await this.shared.write(kind, pack, lines, pack.files.filter(({ place }) => place !== file.place));
      const same = file.content && digestOf(bytes).equals(file.content.digest);
      if (missing) return { file, bytes, finding: missing };
      if (!same) return { file, bytes, finding: 'written-differently' };
      const changed = kind.startsWith('list-') && lines.some(({ line }, at) => JSON.stringify(line) !== JSON.stringify(today[at] ?? null));
      return { file, bytes, finding: changed ? 'changed-since' : null };
    } catch (error) {
      if (error instanceof ErasedError) return { file, bytes: null, finding: 'erased' };
      throw error;
    }
  }

  /** The lines as they would be printed today. */
  private async today({ organisationId }: StoredPack, lines: readonly PackLine[]): Promise<(ListLine | null)[]> {
    const printed = await this.printed.of(organisationId, lines.filter(({ line }) => line).map(({ applicationId, travellerId }) => ({ id: applicationId, travellerId })));
    if (isRefusal(printed)) return [];
    const found = new Map(printed.value.map(({ applicationId, line }) => [applicationId, line]));
    return lines.map(({ applicationId }) => found.get(applicationId) ?? null);
  }
}
