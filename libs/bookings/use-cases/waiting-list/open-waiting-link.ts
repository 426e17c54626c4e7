import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { type EntryKey, WaitingLookupRepository } from '../../persistence/waiting-lookup.repository.js';
import { WaitingLinks } from '../../waiting-links.js';

/** Finds the entry that a link is to. */
@Injectable()
export class OpenWaitingLink {
  constructor(
    private readonly links: WaitingLinks,
    private readonly found: WaitingLookupRepository,
  ) {}

  /** Refuses with `link.unknown`. */
  async open(token: string): Promise<Result<EntryKey>> {
    const entryId = this.links.idOf(token);
    const organisationId = entryId && (await this.found.organisationOf(entryId));
    return entryId && organisationId ? success({ organisationId, entryId }) : refuse('link.unknown');
  }
}
