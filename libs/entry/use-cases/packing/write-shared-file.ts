import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';
import { checksumsText, type SharedKind } from '../../domain/packing/pack-plan.js';
import type { PackFile } from '../../domain/packing/pack.js';
import type { PackLine } from '../../persistence/pack-line.repository.js';
import type { StoredPack } from '../../persistence/pack.repository.js';
import { letterPdf } from './files/letter-pdf.js';
import { nameListPdf, nameListXlsx } from './files/name-list.js';
import { PackHeadingOf } from './pack-heading-of.js';

/** The letter of a pack is sealed for everybody on its list together, under this. */
export const letterContext = (packId: string): string => `entry.pack-letter:${packId}`;

/** Writes what a pack holds once, of what was kept when it was asked for: the same bytes however often. */
@Injectable()
export class WriteSharedFile {
  constructor(
    private readonly vault: Vault,
    private readonly headings: PackHeadingOf,
  ) {}

  /** @throws ErasedError for the letter, when one of those on the list is erased. */
  async write(kind: SharedKind, pack: StoredPack, lines: readonly PackLine[], others: readonly PackFile[]): Promise<Buffer> {
    if (kind === 'checksums') return Buffer.from(checksumsText(others.flatMap(({ path, content }) => (content ? [{ path, digest: content.digest }] : []))));
    const heading = await this.headings.read(pack);
    const printed = lines.map(({ line }) => line);
    if (kind === 'list-pdf') return nameListPdf(printed, heading);
    if (kind === 'list-xlsx') return nameListXlsx(printed, heading);
    return letterPdf((await this.vault.openTogether(letterContext(pack.id), pack.letter)).toString(), heading);
  }
}
