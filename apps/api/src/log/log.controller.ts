import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadLog } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { LogReader } from './log.reader.js';
import { type LogPageBody, logPageSchema, logQuery, type LogQueryBody } from './log.schema.js';

const id = z.uuid();

/** What happened, from the audit, in words and with the names of today. */
@ApiTags('log')
@Controller()
export class LogController {
  constructor(
    private readonly log: ReadLog,
    private readonly reader: LogReader,
  ) {}

  /** On a departure, newest first: to it, its bookings, their travellers, its flights and lists. */
  @Get('departures/:id/log')
  @Requires('departure-log.read')
  @ApiResponse({ status: 200, standardSchema: logPageSchema })
  async readDepartureLog(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Query({ schema: logQuery }) question: LogQueryBody,
  ): Promise<LogPageBody> {
    return this.reader.named(organisationId, unwrap(await this.log.ofDeparture(organisationId, departureId, question)));
  }

  /** To a booking and its travellers, newest first. */
  @Get('bookings/:id/log')
  @Requires('departure-log.read')
  @ApiResponse({ status: 200, standardSchema: logPageSchema })
  async readBookingLog(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) bookingId: string,
    @Query({ schema: logQuery }) question: LogQueryBody,
  ): Promise<LogPageBody> {
    return this.reader.named(organisationId, unwrap(await this.log.ofBooking(organisationId, bookingId, question)));
  }
}
