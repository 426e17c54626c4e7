import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadReadinessHistory } from '#readiness';
import { ReadTravellers } from '#travellers';
import { CurrentStaff } from '../http/current-principal.js';
import { pageQuery } from '../http/page.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { changePage, daysSchema, summariesSchema } from './readiness.schema.js';

const id = z.uuid();
const query = pageQuery.extend({ cursor: id.optional() });

/** How readiness came to be what it is. */
@ApiTags('readiness')
@Controller()
export class ReadinessHistoryController {
  constructor(
    private readonly history: ReadReadinessHistory,
    private readonly travellers: ReadTravellers,
  ) {}

  /** What changed, for whom and why, newest first. */
  @Get('departures/:id/readiness/changes')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: changePage })
  async listReadinessChanges(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Query({ schema: query }) { cursor, limit }: z.output<typeof query>,
  ): Promise<z.output<typeof changePage>> {
    const { items, next } = unwrap(await this.history.changes({ organisationId, departureId }, cursor ?? null, limit));
    const people = await this.travellers.byIds(organisationId, [...new Set(items.map(({ travellerId }) => travellerId))]);
    return {
      items: items.map(({ id: changeId, travellerId, before, after, added, removed, moved, reason, at }) => {
        const person = people.get(travellerId);
        const name = person && person.surname !== null ? `${person.givenNames} ${person.surname}`.trim() : null;
        return { id: changeId, travellerId, name, before, after, added: [...added], removed: [...removed], moved: [...moved], reason, at: at.toISOString() };
      }),
      nextCursor: next,
    };
  }

  /** How many went and how many were ready at the end of every day on which something changed. */
  @Get('departures/:id/readiness/days')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: daysSchema })
  async listReadinessDays(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<z.output<typeof daysSchema>> {
    return { days: unwrap(await this.history.days({ organisationId, departureId })) };
  }

  /** Every departure that has not ended, as it was found when something last happened, or last night. */
  @Get('readiness')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: summariesSchema })
  async listReadiness(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof summariesSchema>> {
    return { items: await this.history.summaries(organisationId) };
  }
}
