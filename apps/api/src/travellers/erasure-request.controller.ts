import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadTripsAhead } from '#bookings';
import { ReadErasureRequests, ReadTravellers } from '#travellers';
import { CurrentStaff } from '../http/current-principal.js';
import { Requires } from '../http/requires.js';
import { erasureRequestsSchema } from './privacy.schema.js';

/** Travellers who asked to be erased, and wait for it. */
@ApiTags('travellers')
@Controller('erasure-requests')
export class ErasureRequestController {
  constructor(
    private readonly requests: ReadErasureRequests,
    private readonly travellers: ReadTravellers,
    private readonly trips: ReadTripsAhead,
  ) {}

  /** Who waits longest comes first. They are erased by themselves once their trips are over or cancelled. */
  @Get()
  @Requires('booking.amend')
  @ApiResponse({ status: 200, standardSchema: erasureRequestsSchema })
  async list(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof erasureRequestsSchema>> {
    const waiting = await this.requests.ofOrganisation(organisationId);
    const people = await this.travellers.byIds(organisationId, waiting.map(({ travellerId }) => travellerId));
    const items = await Promise.all(
      waiting.map(async ({ travellerId, askedAt }) => {
        const trips = await this.trips.of(organisationId, travellerId);
        const { givenNames = null, surname = null } = people.get(travellerId) ?? {};
        return {
          travellerId, askedAt: askedAt.toISOString(), name: [givenNames, surname].filter(Boolean).join(' '),
          trips: trips.map(({ bookingId, reference, endsOn }) => ({ bookingId, reference, until: endsOn })),
        };
      }),
    );
    return { items };
  }
}
