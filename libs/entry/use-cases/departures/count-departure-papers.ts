import { Injectable } from '@nestjs/common';
import { type DeparturePapers, DeparturePapersRepository } from '../../persistence/departure-papers.repository.js';

/** What has been drawn up and sent so that the travellers of departures may enter: what is in vain if they do not take place. */
@Injectable()
export class CountDeparturePapers {
  constructor(private readonly papers: DeparturePapersRepository) {}

  count(organisationId: string, departureIds: readonly string[]): Promise<DeparturePapers> {
    return this.papers.count(organisationId, departureIds);
  }
}
