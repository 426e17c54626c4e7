import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { DepartureReadiness, type DepartureReadinessReport } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { readinessSchema } from './readiness.schema.js';

/** Whether a departure can leave. */
@ApiTags('readiness')
@Controller('departures/:id/readiness')
export class ReadinessController {
  constructor(private readonly readiness: DepartureReadiness) {}

  /** What blocks whom, whose turn it is, until when, and when it fails; travellers of confirmed bookings. */
  @Get()
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: readinessSchema })
  async read(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) departureId: string): Promise<DepartureReadinessReport> {
    return unwrap(await this.readiness.report(organisationId, departureId));
  }
}
