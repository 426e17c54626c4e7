import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ListEvents } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { Requires } from '../http/requires.js';

const eventsSchema = z
  .object({ items: z.array(z.object({ id: z.uuid(), code: z.string().nullable(), name: z.string(), heldOn: z.iso.date() })) })
  .meta({ id: 'Events' });

/** Events that departures feed. */
@ApiTags('departures')
@Controller('events')
export class EventController {
  constructor(private readonly events: ListEvents) {}

  @Get()
  @Requires('package.read')
  @ApiResponse({ status: 200, standardSchema: eventsSchema })
  async listEvents(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof eventsSchema>> {
    return { items: await this.events.list(organisationId) };
  }
}
