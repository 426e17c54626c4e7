import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, ErasedError, publish, writeCsv, writeXlsx } from '#platform';
import { type ManifestTable, manifestTable } from '../../domain/manifests/manifest-table.js';
import { ManifestRepository } from '../../persistence/manifests/manifest.repository.js';
import { legText, listPdf, listSheets } from './manifest-file/list-file.js';
import { type ManifestWithLines, ReadManifests } from './read-manifests.js';

export const manifestFormats = ['text', 'csv', 'xlsx', 'pdf'] as const;
/** A message is text; a list for people is one of the others. */
export type ManifestFormat = (typeof manifestFormats)[number];

export interface ManifestFile {
  readonly bytes: Buffer;
  readonly fileName: string;
  /** What it is: a message is text whatever was asked for. */
  readonly type: ManifestFormat;
}

const endings: Readonly<Record<ManifestWithLines['kind'], string>> = { paxlst: 'edi', crew: 'edi', ssr: 'txt', pnl: 'txt', list: '' };
const writers: Record<Exclude<ManifestFormat, 'text'>, (manifest: ManifestWithLines, table: ManifestTable) => Promise<Buffer> | Buffer> = {
  csv: (manifest, table) => writeCsv(listSheets(manifest, table)[0]!),
  xlsx: (manifest, table) => writeXlsx(listSheets(manifest, table)),
  pdf: listPdf,
};

/** A manifest as a file, as it was made. It opens passports' data, so that every download is recorded. */
@Injectable()
export class DownloadManifestFile {
  constructor(
    private readonly database: Database,
    private readonly manifests: ReadManifests,
    private readonly stored: ManifestRepository,
  ) {}

  /** Refuses `manifest.unknown`, and `manifest.erased` for a message in which somebody stood who is erased by now. */
  async download(organisationId: string, manifestId: string, format: ManifestFormat): Promise<Result<ManifestFile>> {
    const found = await this.manifests.one(organisationId, manifestId);
    if (found.refused) return found;
    const manifest = found.value;
    const isList = manifest.kind === 'list';
    const asked = isList && format === 'text' ? 'csv' : isList ? format : 'text';
    const bytes = asked === 'text' ? await this.message(organisationId, manifest) : await writers[asked](manifest, manifestTable(manifest.receiver, manifest.lines, manifest.delta));
    if (!bytes) return refuse('manifest.erased');
    await this.database.transaction((tx) =>
      publish(tx, { type: 'manifest.file-downloaded', organisationId, subject: { manifestId, legId: manifest.legId, kind: manifest.kind, receiver: manifest.receiver, format: asked, people: manifest.people } }),
    );
    return success({ bytes, fileName: fileName(manifest, asked), type: asked });
  }

  /** Null once it can no longer be opened. */
  private async message(organisationId: string, manifest: ManifestWithLines): Promise<Buffer | null> {
    try {
      const text = await this.stored.content(organisationId, manifest);
      return text === null ? null : Buffer.from(text);
    } catch (error) {
      if (error instanceof ErasedError) return null;
      throw error;
    }
  }
}

/** Such as `paxlst-border-CA121-2027-04-03-2.edi`. */
function fileName(manifest: ManifestWithLines, format: ManifestFormat): string {
  const { kind, receiver, number, leg } = manifest;
  const [flight] = legText(manifest).split(',');
  return `${[kind, receiver, flight!.replace(' ', ''), leg.departsAt.slice(0, 10), number].join('-')}.${kind === 'list' ? format : endings[kind]}`;
}
