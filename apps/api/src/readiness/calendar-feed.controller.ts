import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal, TravellerPrincipal } from '#accounts';
import { CalendarFeeds, type CalendarScope } from '#readiness';
import { CurrentStaff, CurrentTraveller } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type FeedBody, feedSchema, type MadeFeedBody, madeFeedSchema } from './calendar.schema.js';

const id = z.uuid();
const ofStaff = ({ organisationId, userId }: StaffPrincipal): CalendarScope => ({ scope: 'staff', organisationId, userId });
const ofDeparture = ({ organisationId, userId }: StaffPrincipal, departureId: string): CalendarScope => ({ scope: 'departure', organisationId, userId, departureId });
const ofTraveller = ({ organisationId, travellerId }: TravellerPrincipal): CalendarScope => ({ scope: 'traveller', organisationId, travellerId });

/** The secret links by which calendar programs read due dates. */
@ApiTags('calendar')
@Controller()
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get('calendar-feed')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: feedSchema })
  readMine(@CurrentStaff() staff: StaffPrincipal): Promise<FeedBody> {
    return this.read(ofStaff(staff));
  }

  /** Of all departures. An earlier link of the same calendar opens no longer. */
  @Post('calendar-feed')
  @Requires('readiness.read')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: madeFeedSchema })
  makeMine(@CurrentStaff() staff: StaffPrincipal): Promise<MadeFeedBody> {
    return this.make(ofStaff(staff));
  }

  @Delete('calendar-feed')
  @HttpCode(204)
  @Requires('readiness.read')
  @ApiResponse({ status: 204, description: 'The link opens no longer' })
  revokeMine(@CurrentStaff() staff: StaffPrincipal): Promise<void> {
    return this.revoke(ofStaff(staff));
  }

  @Get('departures/:id/calendar-feed')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: feedSchema })
  readOfDeparture(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<FeedBody> {
    return this.read(ofDeparture(staff, departureId));
  }

  @Post('departures/:id/calendar-feed')
  @Requires('readiness.read')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: madeFeedSchema })
  makeOfDeparture(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<MadeFeedBody> {
    return this.make(ofDeparture(staff, departureId));
  }

  @Delete('departures/:id/calendar-feed')
  @HttpCode(204)
  @Requires('readiness.read')
  @ApiResponse({ status: 204, description: 'The link opens no longer' })
  revokeOfDeparture(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<void> {
    return this.revoke(ofDeparture(staff, departureId));
  }

  @Get('me/calendar-feed')
  @Requires('trip.read')
  @ApiResponse({ status: 200, standardSchema: feedSchema })
  readOwn(@CurrentTraveller() traveller: TravellerPrincipal): Promise<FeedBody> {
    return this.read(ofTraveller(traveller));
  }

  @Post('me/calendar-feed')
  @Requires('trip.read')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: madeFeedSchema })
  makeOwn(@CurrentTraveller() traveller: TravellerPrincipal): Promise<MadeFeedBody> {
    return this.make(ofTraveller(traveller));
  }

  @Delete('me/calendar-feed')
  @HttpCode(204)
  @Requires('trip.read')
  @ApiResponse({ status: 204, description: 'The link opens no longer' })
  revokeOwn(@CurrentTraveller() traveller: TravellerPrincipal): Promise<void> {
    return this.revoke(ofTraveller(traveller));
  }

  private async read(scope: CalendarScope): Promise<FeedBody> {
    const since = unwrap(await this.feeds.since(scope));
    return { since: since?.toISOString() ?? null };
  }

  private async make(scope: CalendarScope): Promise<MadeFeedBody> {
    const { url, since } = unwrap(await this.feeds.make(scope));
    return { url, since: since.toISOString() };
  }

  private async revoke(scope: CalendarScope): Promise<void> {
    unwrap(await this.feeds.revoke(scope));
  }
}
