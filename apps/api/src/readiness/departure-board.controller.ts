import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadDepartureBoard } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { Requires } from '../http/requires.js';
import { departureBoardBody, type DepartureBoardBody, departureBoardQuery, departureBoardSchema } from './departure-board.schema.js';

/** Departures at a glance: fill, money and readiness of each, in one answer. */
@ApiTags('departures')
@Controller('departure-board')
export class DepartureBoardController {
  constructor(private readonly board: ReadDepartureBoard) {}

  @Get()
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: departureBoardSchema })
  async readDepartureBoard(
    @CurrentStaff() { organisationId, permissions }: StaffPrincipal,
    @Query({ schema: departureBoardQuery }) { cursor, limit, view, order, q }: z.output<typeof departureBoardQuery>,
  ): Promise<DepartureBoardBody> {
    const withMoney = permissions.includes('payment.read');
    return departureBoardBody(await this.board.read(organisationId, { view, order, text: q, after: cursor, limit, withMoney }));
  }
}
