import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { Database, Queues } from '#platform';
import { Public } from '../requires.js';

const patience = 3_000;

/** For whoever keeps the process running: is it alive, and can it do its work? */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  @Get('live')
  @Public('asked by whatever restarts the process, which has no account')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** 503 `unavailable` while the database or the queues cannot be reached; the log says which. */
  @Get('ready')
  @Public('asked by whatever sends traffic to the process, which has no account')
  async ready(): Promise<{ status: string }> {
    const { status } = await this.health.check([
      () => this.indicators.check('database').attempt(async () => void (await this.database.query('select 1'))).withTimeout(patience),
      () => this.indicators.check('queues').attempt(() => this.queues.assertReachable()).withTimeout(patience),
    ]);
    return { status };
  }
}
