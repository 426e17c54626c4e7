import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { FailedJobs } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { pageOf, pageQuery } from '../http/page.js';
import { Requires } from '../http/requires.js';

const failedJob = z
  .object({
    id: z.uuid(),
    name: z.string(),
    payload: z.record(z.string(), z.unknown()).describe('Ids alone'),
    reason: z.string(),
    correlationId: z.string().describe('Stands in the log lines of the job, and of the request that caused it'),
    failedAt: z.iso.datetime(),
  })
  .meta({ id: 'FailedJob' });
const page = pageOf(failedJob);
const query = pageQuery.extend({ cursor: z.uuid().optional() });

/** Jobs that failed for good and wait for a person. */
@ApiTags('jobs')
@Controller('jobs/failed')
export class FailedJobController {
  constructor(private readonly failedJobs: FailedJobs) {}

  /** Newest first. */
  @Get()
  @Requires('job.read')
  @ApiResponse({ status: 200, standardSchema: page })
  async listFailedJobs(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: query }) { cursor, limit }: z.output<typeof query>,
  ): Promise<z.output<typeof page>> {
    const rows = await this.failedJobs.list(organisationId, cursor ?? null, limit + 1);
    const items = rows.slice(0, limit).map(({ failedAt, ...job }) => ({ ...job, payload: { ...job.payload }, failedAt: failedAt.toISOString() }));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
