import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { StaffPrincipal, TravellerPrincipal } from '#accounts';
import { ItineraryCalendar, ItineraryPdf } from '#readiness';
import { CurrentStaff, CurrentTraveller } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { ItineraryReader } from './itinerary.reader.js';
import { type ItineraryBody, itinerarySchema } from './itinerary.schema.js';

const id = z.uuid();
const asCalendar = { status: 200, description: 'The trip as iCalendar', content: { 'text/calendar': { schema: { type: 'string' } } } } as const;
const asPdf = { status: 200, description: 'The trip on paper', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } } as const;

interface Whose {
  readonly organisationId: string;
  readonly travellerId: string;
}

/** A traveller's trip to take along: legs with local times, days, race, room, and whom to call. */
@ApiTags('itinerary')
@Controller()
export class ItineraryController {
  constructor(
    private readonly calendars: ItineraryCalendar,
    private readonly papers: ItineraryPdf,
    private readonly reader: ItineraryReader,
  ) {}

  /** The legs on which they have a seat, and where those go. */
  @Get('me/itinerary')
  @Requires('trip.read')
  @ApiResponse({ status: 200, standardSchema: itinerarySchema })
  async readMyJourneys(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<ItineraryBody> {
    return unwrap(await this.reader.of(organisationId, travellerId));
  }

  @Get('me/itinerary.ics')
  @Requires('trip.read')
  @ApiResponse(asCalendar)
  readMyItineraryCalendar(@CurrentTraveller() traveller: TravellerPrincipal, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.calendar(traveller, reply);
  }

  @Get('me/itinerary.pdf')
  @Requires('trip.read')
  @ApiResponse(asPdf)
  readMyItinerary(@CurrentTraveller() traveller: TravellerPrincipal, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return this.paper(traveller, reply);
  }

  @Get('travellers/:id/itinerary.ics')
  @Requires('readiness.read')
  @ApiResponse(asCalendar)
  readItineraryCalendar(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) travellerId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.calendar({ organisationId, travellerId }, reply);
  }

  @Get('travellers/:id/itinerary.pdf')
  @Requires('readiness.read')
  @ApiResponse(asPdf)
  readItinerary(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) travellerId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return this.paper({ organisationId, travellerId }, reply);
  }

  private async calendar({ organisationId, travellerId }: Whose, reply: FastifyReply): Promise<string> {
    const text = unwrap(await this.calendars.of(organisationId, travellerId));
    void reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="itinerary.ics"');
    return text;
  }

  private async paper({ organisationId, travellerId }: Whose, reply: FastifyReply): Promise<Buffer> {
    const pdf = unwrap(await this.papers.of(organisationId, travellerId));
    void reply.type('application/pdf').header('content-disposition', 'inline; filename="itinerary.pdf"');
    return pdf;
  }
}
