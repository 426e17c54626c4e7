import { Injectable } from '@nestjs/common';
import { type Result, refuse } from '#kernel';
import { DocumentRevealRepository } from '../persistence/document-reveal.repository.js';
import type { Portrait } from '../persistence/portrait.js';
import { PortraitRepository } from '../persistence/portrait.repository.js';
import { ReadPortraits } from './read-portraits.js';
import { OPEN_MINUTES } from './reveal-document.js';

interface Onlooker {
  readonly organisationId: string;
  readonly userId: string;
  readonly travellerId: string;
}

/** Shows the photo that a traveller chose to a member of staff, under the same reveal as the passport. */
@Injectable()
export class ShowPhoto {
  constructor(
    private readonly portraits: PortraitRepository,
    private readonly reveals: DocumentRevealRepository,
    private readonly read: ReadPortraits,
  ) {}

  /** The photo that the traveller chose, as data alone; null where none was chosen. */
  chosen(organisationId: string, travellerId: string): Promise<Portrait | null> {
    return this.portraits.used(organisationId, travellerId);
  }

  /** The photo itself. Refuses `not-found`, and `document.reveal-required` unless this person revealed the traveller in the last 15 minutes. */
  async photo(onlooker: Onlooker): Promise<Result<Buffer>> {
    const portrait = await this.portraits.used(onlooker.organisationId, onlooker.travellerId);
    if (!portrait) return refuse('not-found');
    if (!(await this.reveals.isOpen(onlooker, OPEN_MINUTES))) return refuse('document.reveal-required');
    return this.read.photo(portrait);
  }
}
