import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { StaffPrincipal } from '#accounts';
import { WriteWhatIf } from '#entry';
import { SimulateRules } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  promotedSchema, type PromotionBody, type PromotionIntoBody, promotionIntoSchema, promotionSchema, rulesOf, type SimulationBody, simulationSchema, type WhatIfBody, whatIfBody, whatIfSchema,
} from './what-if.schema.js';

/** What would become of everybody who is booked, were these rules published today. */
@ApiTags('entry')
@Controller('rule-simulations')
export class WhatIfController {
  constructor(
    private readonly whatIf: WriteWhatIf,
    private readonly simulation: SimulateRules,
  ) {}

  /** Writes nothing. Its answer is the blast radius that publishing would have. */
  @Post()
  @HttpCode(200)
  @Requires('rule-change.simulate')
  @ApiResponse({ status: 200, standardSchema: whatIfSchema })
  async simulate(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: simulationSchema }) body: SimulationBody): Promise<WhatIfBody> {
    const pack = unwrap(await this.whatIf.write(organisationId, rulesOf(body), body.draftId));
    if (body.cursor === undefined) return whatIfBody(unwrap(await this.simulation.simulate(organisationId, pack)));
    const travellers = unwrap(await this.simulation.more(organisationId, pack, body.cursor));
    return whatIfBody({ rules: [], judged: 0, affected: 0, flows: [], money: [], departures: [], travellers });
  }

  /** Makes the rules a draft: reviewed by a second person and published, it does what simulating it said. */
  @Post('promote')
  @Requires('rule.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: promotedSchema })
  async promote(@CurrentStaff() { organisationId, userId: actorId }: StaffPrincipal, @Body({ schema: promotionSchema }) body: PromotionBody): Promise<{ draftId: string }> {
    const { id: draftId } = unwrap(await this.whatIf.promote({ organisationId, actorId }, rulesOf(body), body.note));
    return { draftId };
  }

  /** Writes the rules into a draft that was simulated with them. */
  @Post('promote-into-draft')
  @Requires('rule.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: promotedSchema })
  async promoteIntoDraft(
    @CurrentStaff() { organisationId, userId: actorId }: StaffPrincipal,
    @Body({ schema: promotionIntoSchema }) body: PromotionIntoBody,
  ): Promise<{ draftId: string }> {
    const { id: draftId } = unwrap(await this.whatIf.promoteInto({ organisationId, actorId }, { draftId: body.draft.id, revision: body.draft.version }, rulesOf(body)));
    return { draftId };
  }
}
