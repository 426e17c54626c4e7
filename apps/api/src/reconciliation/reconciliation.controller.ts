import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { Clock } from '#kernel';
import { ReconcileDeparture } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { reconciliationBody } from './reconciliation.body.js';
import { type ReconciliationBody, reconciliationSchema } from './reconciliation.schema.js';

/** Bookings, visa lists, flights, rooms and bibs side by side. */
@ApiTags('readiness')
@Controller('departures/:id/reconciliation')
export class ReconciliationController {
  constructor(
    private readonly lists: ReconcileDeparture,
    private readonly clock: Clock,
  ) {}

  /** Every traveller whom any of the five lists names, with what is missing on one or contradicts another; as of this moment. */
  @Get()
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: reconciliationSchema })
  async readReconciliation(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) departureId: string): Promise<ReconciliationBody> {
    return reconciliationBody(unwrap(await this.lists.reconcile(organisationId, departureId)), this.clock.now());
  }
}
