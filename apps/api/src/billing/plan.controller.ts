import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadPlan, WritePlan } from '#billing';
import { ReadDeparture } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type PlanBody, planBody, type PlanInForceBody, planInForceSchema, planSchema } from './plan.schema.js';

/** When customers pay what: an organisation's plan, and a package's own. They hold for bookings from then on. */
@ApiTags('billing')
@Controller()
export class PlanController {
  constructor(
    private readonly plans: ReadPlan,
    private readonly writePlan: WritePlan,
    private readonly departures: ReadDeparture,
  ) {}

  @Get('payment-plan')
  @Requires('payment.read')
  @ApiResponse({ status: 200, standardSchema: planInForceSchema })
  async readPlan(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<PlanInForceBody> {
    return planBody(await this.plans.read(organisationId, null));
  }

  @Put('payment-plan')
  @Requires('plan.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the plan as it was read' })
  @ApiResponse({ status: 200, standardSchema: planInForceSchema })
  async changePlan(@CurrentStaff() { organisationId }: StaffPrincipal, @IfMatch() version: number, @Body({ schema: planSchema }) plan: PlanBody): Promise<PlanInForceBody> {
    unwrap(await this.writePlan.write({ organisationId, packageId: null, plan, version }));
    return planBody(await this.plans.read(organisationId, null));
  }

  /** The plan that bookings of this departure get: its package's own, or the organisation's. */
  @Get('departures/:id/payment-plan')
  @Requires('payment.read')
  @ApiResponse({ status: 200, standardSchema: planInForceSchema })
  async readPlanOfDeparture(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<PlanInForceBody> {
    return planBody(await this.plans.read(organisationId, await this.packageOf(organisationId, id)));
  }

  /** Gives the departure's package a plan of its own, or changes it: it holds for every departure of the package. */
  @Put('departures/:id/payment-plan')
  @Requires('plan.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the plan as it was read' })
  @ApiResponse({ status: 200, standardSchema: planInForceSchema })
  async changePlanOfDeparture(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: planSchema }) plan: PlanBody,
  ): Promise<PlanInForceBody> {
    const packageId = await this.packageOf(organisationId, id);
    unwrap(await this.writePlan.write({ organisationId, packageId, plan, version }));
    return planBody(await this.plans.read(organisationId, packageId));
  }

  private async packageOf(organisationId: string, departureId: string): Promise<string> {
    return unwrap(await this.departures.forSale(organisationId, departureId)).packageId;
  }
}
