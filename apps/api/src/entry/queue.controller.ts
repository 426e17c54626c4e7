import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { DecideTogether, ListApplications, rejectionCodes, rejectionReasons, TakeApplication } from '#entry';
import { addDays, Clock, dayOf, refuse } from '#kernel';
import { CurrentStaff } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { deciderOf } from './decider-of.js';
import { QueueReader } from './queue.reader.js';
import {
  filterOf, neighboursSchema, queueCountsSchema, type QueueFilterBody, queueFilterQuery, queuePageSchema, queueQuery, rejectionReasonsSchema,
  takenSchema, togetherOutcomeSchema, togetherSchema,
} from './queue.schema.js';

const id = z.uuid();
const soonDays = 14;

/** The entry officers' queue: what waits, who reads it, what comes next, and decisions on many at once. */
@ApiTags('entry')
@Controller()
export class QueueController {
  constructor(
    private readonly queue: ListApplications,
    private readonly reader: QueueReader,
    private readonly taking: TakeApplication,
    private readonly together: DecideTogether,
    private readonly clock: Clock,
  ) {}

  @Get('applications')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: queuePageSchema })
  async listApplications(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Query({ schema: queueQuery }) { cursor, limit, ...query }: z.output<typeof queueQuery>,
  ): Promise<z.output<typeof queuePageSchema>> {
    return this.reader.page(organisationId, await this.queue.list({ organisationId, ...filterOf(query, userId), cursor, limit }));
  }

  /** How many the filter leaves, and how many each further filter would. */
  @Get('applications/counts')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: queueCountsSchema })
  async countApplications(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Query({ schema: queueFilterQuery }) query: QueueFilterBody,
  ): Promise<z.output<typeof queueCountsSchema>> {
    const { order: _order, ...filter } = filterOf(query, userId);
    const soon = addDays(dayOf(this.clock.now()), soonDays + 1);
    return this.reader.counts(organisationId, await this.queue.count(organisationId, filter, userId, soon));
  }

  /** Who stands before and after it in the queue that the filter and the order make. */
  @Get('applications/:id/neighbours')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: neighboursSchema })
  async neighboursOfApplication(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) applicationId: string,
    @Query({ schema: queueFilterQuery }) query: QueueFilterBody,
  ): Promise<z.output<typeof neighboursSchema>> {
    const found = await this.queue.neighbours({ organisationId, ...filterOf(query, userId) }, applicationId);
    if (!found) throw new ProblemException(refuse('not-found'));
    return found;
  }

  /** Takes it for fifteen minutes, or keeps it for as long again. */
  @Post('applications/:id/take')
  @HttpCode(200)
  @Requires('application.review')
  @ApiResponse({ status: 200, standardSchema: takenSchema })
  async takeApplication(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) applicationId: string): Promise<z.output<typeof takenSchema>> {
    const { until } = unwrap(await this.taking.take({ organisationId, actorId: userId, applicationId }));
    return { until: until.toISOString() };
  }

  @Post('applications/:id/release')
  @HttpCode(204)
  @Requires('application.review')
  @ApiResponse({ status: 204, description: 'Left; what somebody else has stays theirs' })
  async releaseApplication(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) applicationId: string): Promise<void> {
    unwrap(await this.taking.release({ organisationId, actorId: userId, applicationId }));
  }

  /** What a decision on many would do, one by one. Changes nothing. */
  @Post('applications/decisions/preview')
  @HttpCode(200)
  @Requires('application.review')
  @ApiResponse({ status: 200, standardSchema: togetherOutcomeSchema })
  async previewTogether(
    @CurrentStaff() { organisationId, userId, kind }: StaffPrincipal,
    @Body({ schema: togetherSchema }) body: z.output<typeof togetherSchema>,
  ): Promise<z.output<typeof togetherOutcomeSchema>> {
    return this.reader.outcomes(organisationId, await this.together.preview({ organisationId, actorId: userId, by: deciderOf(kind), ...body }));
  }

  /** Decides on many ordinary applications. One that is refused is named, and leaves the others alone. */
  @Post('applications/decisions')
  @HttpCode(200)
  @Requires('application.review')
  @ApiResponse({ status: 200, standardSchema: togetherOutcomeSchema })
  async decideTogether(
    @CurrentStaff() { organisationId, userId, kind }: StaffPrincipal,
    @Body({ schema: togetherSchema }) body: z.output<typeof togetherSchema>,
  ): Promise<z.output<typeof togetherOutcomeSchema>> {
    return this.reader.outcomes(organisationId, await this.together.decide({ organisationId, actorId: userId, by: deciderOf(kind), ...body }));
  }

  /** The usual reasons to send an application back, as travellers read them. */
  @Get('rejection-reasons')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: rejectionReasonsSchema })
  rejectionReasons(): z.output<typeof rejectionReasonsSchema> {
    return { items: rejectionCodes.map((code) => ({ code, words: rejectionReasons[code] })) };
  }
}
