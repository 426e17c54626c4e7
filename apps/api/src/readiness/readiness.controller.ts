import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { DepartureReadiness, type DepartureReadinessReport } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const blocker = z
  .object({
    code: z.enum([
      'invitation-not-opened',
      'answers-missing',
      'passport-missing',
      'passport-problem',
      'application-waiting-review',
      'application-rejected',
      'approval-missing',
      'verdict-denies',
      'seat-missing',
    ]),
    what: z.string(),
    owner: z.enum(['traveller', 'operator', 'officer', 'authority']).describe('Whose turn it is'),
    due: z.iso.date().nullable(),
  })
  .meta({ id: 'Blocker' });
const readiness = z
  .object({
    travellers: z.number().int(),
    ready: z.number().int(),
    blocked: z.number().int(),
    items: z.array(
      z
        .object({
          travellerId: z.uuid(),
          name: z.string(),
          bookingReference: z.string(),
          state: z.enum(['ready', 'blocked']),
          blockers: z.array(blocker),
        })
        .meta({ id: 'TravellerReadiness' }),
    ),
  })
  .meta({ id: 'DepartureReadiness' });

/** Whether a departure can leave. */
@ApiTags('readiness')
@Controller('departures/:id/readiness')
export class ReadinessController {
  constructor(private readonly readiness: DepartureReadiness) {}

  /** What blocks whom, whose turn it is, and until when; travellers of confirmed bookings. */
  @Get()
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: readiness })
  async read(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) departureId: string): Promise<DepartureReadinessReport> {
    return unwrap(await this.readiness.report(organisationId, departureId));
  }
}
