import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { SearchDesk } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { Requires } from '../http/requires.js';
import { findingsBody, findingsSchema, searchQuery } from './search.schema.js';

/** Finds bookings and travellers by what somebody remembers of them. */
@ApiTags('bookings')
@Controller('search')
export class SearchController {
  constructor(private readonly desk: SearchDesk) {}

  @Get()
  @Requires('search.use')
  @ApiResponse({ status: 200, standardSchema: findingsSchema })
  async search(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: searchQuery }) { q, limit }: z.output<typeof searchQuery>,
  ): Promise<z.output<typeof findingsSchema>> {
    return findingsBody(await this.desk.find(organisationId, q, limit));
  }
}
