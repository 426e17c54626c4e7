import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { refuse } from '#kernel';
import { ReadDeparture } from '#packages';
import { SettleStale } from '#readiness';
import { ReadTravellers } from '#travellers';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { StaleArtefactReader } from './stale.reader.js';
import { settledArtefactsSchema, settleSchema, type StaleArtefactsBody, staleArtefactsSchema } from './stale.schema.js';

const id = z.uuid();

/** What was issued and has become wrong: until when it can be put right, and for how much. */
@ApiTags('readiness')
@Controller()
export class StaleArtefactController {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly travellers: ReadTravellers,
    private readonly reader: StaleArtefactReader,
    private readonly settling: SettleStale,
  ) {}

  @Get('departures/:id/stale-artefacts')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: staleArtefactsSchema })
  async ofDeparture(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<StaleArtefactsBody> {
    unwrap(await this.departures.forSale(organisationId, departureId));
    return this.reader.ofDeparture(organisationId, departureId);
  }

  /** What was wrong once, and how it came right; the newest first. */
  @Get('departures/:id/settled-artefacts')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: settledArtefactsSchema })
  async settledOfDeparture(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<z.output<typeof settledArtefactsSchema>> {
    unwrap(await this.departures.forSale(organisationId, departureId));
    return this.reader.settledOf(organisationId, departureId);
  }

  @Get('travellers/:id/stale-artefacts')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: staleArtefactsSchema })
  async ofTraveller(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) travellerId: string): Promise<StaleArtefactsBody> {
    if (!(await this.travellers.byIds(organisationId, [travellerId])).has(travellerId)) throw new ProblemException(refuse('not-found'));
    return this.reader.ofTraveller(organisationId, travellerId);
  }

  /** Notes that a carrier, an authority or an organiser has put it right. The reason is kept with who says so. */
  @Post('stale-artefacts/:id/settle')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the artefact as it was read' })
  @Requires('stale-artefact.settle')
  @ApiResponse({ status: 204, description: 'Settled: from now on it is held to say what is so at this moment' })
  async settle(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) markId: string,
    @IfMatch() version: number,
    @Body({ schema: settleSchema }) { reason }: z.output<typeof settleSchema>,
  ): Promise<void> {
    unwrap(await this.settling.settle({ organisationId, actorId: userId, markId, version, reason }));
  }
}
