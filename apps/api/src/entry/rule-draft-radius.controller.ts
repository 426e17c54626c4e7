import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadRuleDraft } from '#entry';
import { SimulateRules } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { simulationSchema, type WhatIfBody, whatIfBody, whatIfSchema } from './what-if.schema.js';

const radiusQuery = z.object({ cursor: simulationSchema.shape.cursor });

/** What publishing a draft would do to whom. */
@ApiTags('rules')
@Controller('rule-drafts')
export class RuleDraftRadiusController {
  constructor(
    private readonly drafts: ReadRuleDraft,
    private readonly simulation: SimulateRules,
  ) {}

  /** The blast radius that publishing the draft now would have. Writes nothing. */
  @Get(':id/simulation')
  @Requires('rule-change.simulate')
  @ApiResponse({ status: 200, standardSchema: whatIfSchema })
  async simulateRuleDraft(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) draftId: string,
    @Query({ schema: radiusQuery }) { cursor }: z.output<typeof radiusQuery>,
  ): Promise<WhatIfBody> {
    const pack = unwrap(await this.drafts.pack(organisationId, draftId));
    if (cursor === undefined) return whatIfBody(unwrap(await this.simulation.simulate(organisationId, pack)));
    const travellers = unwrap(await this.simulation.more(organisationId, pack, cursor));
    return whatIfBody({ rules: [], judged: 0, affected: 0, flows: [], money: [], departures: [], travellers });
  }
}
