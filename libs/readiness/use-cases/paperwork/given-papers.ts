import { Injectable } from '@nestjs/common';
import { type Paper, ReadPapers } from '#documents';
import { ReadChecklist } from '#entry';

/** The papers that a traveller gave for what their checklist asks beside form, photo and passport. */
@Injectable()
export class GivenPapers {
  constructor(
    private readonly papers: ReadPapers,
    private readonly checklists: ReadChecklist,
  ) {}

  /** The newest usable one of each code, by code: the same facts give the same papers in the same order. */
  async of(organisationId: string, travellerId: string, departureId: string): Promise<Paper[]> {
    const items = (await this.checklists.ofTravellers(organisationId, departureId, [travellerId])).get(travellerId) ?? [];
    const asked = new Set(items.map(({ code }) => code));
    const usable = (await this.papers.ofTraveller(organisationId, travellerId, departureId)).filter(({ state, code }) => state === 'usable' && asked.has(code));
    return [...new Map(usable.map((paper) => [paper.code, paper])).values()].toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
  }
}
