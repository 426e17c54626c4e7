import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { PromoteWhatIf, ReadRuleDraft } from '#entry';
import { SimulateRules } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { RuleDraftReader } from './rule-draft.reader.js';
import { draftSchema, newDraftSchema, type RuleDraftBody } from './rule-draft.schema.js';
import { rulesOf, simulationSchema, type WhatIfBody, whatIfBody, whatIfSchema } from './what-if.schema.js';

const radiusQuery = z.object({ cursor: simulationSchema.shape.cursor });
const promotedSchema = simulationSchema.pick({ rules: true }).extend(newDraftSchema.pick({ title: true, note: true }).shape).meta({ id: 'PromotedWhatIf' });

/** What publishing a draft would do to whom, and drafts of what was thought up to see that. */
@ApiTags('rules')
@Controller('rule-drafts')
export class RuleDraftRadiusController {
  constructor(
    private readonly drafts: ReadRuleDraft,
    private readonly reader: RuleDraftReader,
    private readonly simulation: SimulateRules,
    private readonly promotion: PromoteWhatIf,
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

  /** A draft of rules that were thought up. */
  @Post('from-simulation')
  @Requires('rule.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: draftSchema })
  async promoteWhatIf(@CurrentStaff() staff: StaffPrincipal, @Body({ schema: promotedSchema }) { rules, ...words }: z.output<typeof promotedSchema>): Promise<RuleDraftBody> {
    const { organisationId, userId } = staff;
    const { id } = unwrap(await this.promotion.promote({ organisationId, actorId: userId }, rulesOf({ rules }), words));
    return this.reader.one(staff, id);
  }
}
