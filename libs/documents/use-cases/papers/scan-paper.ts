import { Injectable } from '@nestjs/common';
import { Database, Files, publish, VirusScan } from '#platform';
import { PaperRepository } from '../../persistence/paper.repository.js';

/** Looks through a paper for malware before anybody opens it. */
@Injectable()
export class ScanPaper {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly papers: PaperRepository,
    private readonly virusScan: VirusScan,
  ) {}

  /** Idempotent. A refused file is removed at once. */
  async scan(organisationId: string, paperId: string): Promise<void> {
    const paper = await this.papers.byId(organisationId, paperId);
    if (!paper || paper.state !== 'queued') return;
    const { travellerId, departureId, file } = paper;
    const state = (await this.virusScan.infected(await this.files.get(travellerId, file))) ? 'refused' : 'usable';
    if (state === 'refused') await this.files.remove(file);
    await this.database.transaction(async (tx) => {
      if (!(await this.papers.finish(tx, organisationId, paperId, state))) return;
      await publish(tx, { type: 'paper.checked', organisationId, subject: { paperId, travellerId, departureId, state } });
    });
  }
}
