import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { writeZip, type ZippedFile } from '#platform';
import type { FileFinding, PackFile } from '../../domain/packing/pack.js';
import { PackFiles } from '../../persistence/pack-files.js';
import type { PackLine } from '../../persistence/pack-line.repository.js';
import type { StoredPack } from '../../persistence/pack.repository.js';

export interface OpenedFile {
  readonly file: PackFile;
  readonly bytes: Buffer | null;
  /** Why the bytes are not to be had; null where they are. */
  readonly missing: Extract<FileFinding, 'lost' | 'erased' | 'damaged'> | null;
}

/** Opens the files of a pack that were kept, one after the other. */
@Injectable()
export class ReadPackContent {
  constructor(private readonly files: PackFiles) {}

  /** In the order of the archive; papers that were not there when it was made are left out. */
  async *open({ files }: Pick<StoredPack, 'files'>, lines: readonly PackLine[]): AsyncGenerator<OpenedFile> {
    const travellers = new Map(lines.map(({ position, travellerId }) => [position, travellerId]));
    for (const file of files) {
      if (!file.content) continue;
      const opened = await this.files.open(file.content, file.position === null ? null : (travellers.get(file.position) ?? null));
      yield 'bytes' in opened ? { file, bytes: opened.bytes, missing: null } : { file, bytes: null, missing: opened.missing };
    }
  }
}

/** The digest and length of the archive of these files, without ever having it whole. */
export async function measureArchive(files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>): Promise<{ digest: Buffer; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of writeZip(files)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { digest: hash.digest(), bytes };
}
