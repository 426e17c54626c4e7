import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Files } from '#platform';
import { type Paper, PaperRepository } from '../../persistence/paper.repository.js';

/** Lists the papers of travellers, and shows them their own. */
@Injectable()
export class ReadPapers {
  constructor(
    private readonly files: Files,
    private readonly papers: PaperRepository,
  ) {}

  /** For one departure, oldest first. */
  ofTraveller(organisationId: string, travellerId: string, departureId: string): Promise<Paper[]> {
    return this.papers.ofTraveller(organisationId, travellerId, departureId);
  }

  /** Refuses `not-found`, also for a paper of another organisation. */
  async one(organisationId: string, paperId: string): Promise<Result<Paper>> {
    const paper = await this.papers.byId(organisationId, paperId);
    return paper ? success(paper) : refuse('not-found');
  }

  /** The content of a traveller's own paper. Refuses `not-found` for anybody else's, and for one that was refused. */
  async own(organisationId: string, travellerId: string, paperId: string): Promise<Result<{ paper: Paper; bytes: Buffer }>> {
    const paper = await this.papers.byId(organisationId, paperId);
    if (paper?.travellerId !== travellerId || paper.state === 'refused') return refuse('not-found');
    return success({ paper, bytes: await this.files.get(travellerId, paper.file) });
  }
}
