import { Handles, type JobHandler } from '#platform';
import { CarryOutErasures } from '#readiness';
import { jobs } from '../jobs.js';

@Handles(jobs.carryOutErasures)
export class CarryOutErasuresHandler implements JobHandler<typeof jobs.carryOutErasures> {
  constructor(private readonly erasures: CarryOutErasures) {}

  async handle(): Promise<void> {
    await this.erasures.carryOut();
  }
}
