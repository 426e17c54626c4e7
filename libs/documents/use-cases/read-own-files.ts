import { Injectable } from '@nestjs/common';
import { Files, MissingFileError } from '#platform';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { PortraitRepository } from '../persistence/portrait.repository.js';

/** A file that is held of a traveller, by a name that says what it is. */
export interface OwnFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** By how a file begins; anything else keeps no ending. */
const endings: readonly (readonly [beginning: string, ending: string])[] = [['ffd8ff', '.jpg'], ['89504e47', '.png'], ['25504446', '.pdf']];

const endingOf = (bytes: Buffer): string => endings.find(([beginning]) => bytes.subarray(0, beginning.length / 2).toString('hex') === beginning)?.[1] ?? '';

/** Gives travellers everything that is held of what they handed in. */
@Injectable()
export class ReadOwnFiles {
  constructor(
    private readonly files: Files,
    private readonly checks: DocumentCheckRepository,
    private readonly portraits: PortraitRepository,
    private readonly papers: PaperRepository,
  ) {}

  /** One after another, so that all of them need the memory of one. */
  async *of(organisationId: string, travellerId: string): AsyncGenerator<OwnFile> {
    yield* this.read(travellerId, 'passport', await this.checks.filesOf(organisationId, travellerId));
    yield* this.read(travellerId, 'photo', await this.portraits.filesOf(organisationId, travellerId));
    yield* this.read(travellerId, 'paper', await this.papers.filesOf(organisationId, travellerId));
  }

  private async *read(travellerId: string, kind: string, names: readonly string[]): AsyncGenerator<OwnFile> {
    let number = 0;
    for (const name of names) {
      const bytes = await this.held(travellerId, name);
      if (!bytes) continue;
      number += 1;
      yield { path: `${kind}-${number}${endingOf(bytes)}`, bytes };
    }
  }

  /** Names are noted before a file is written and stay after it is removed. */
  private async held(travellerId: string, name: string): Promise<Buffer | null> {
    try {
      return await this.files.get(travellerId, name);
    } catch (error) {
      if (error instanceof MissingFileError) return null;
      throw error;
    }
  }
}
