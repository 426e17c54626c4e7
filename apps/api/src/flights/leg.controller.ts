import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { DateService, KeepProgramme } from '#flights';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { LegBoardReader } from './leg-board.reader.js';
import { type BoardBody, boardSchema } from './leg-board.schema.js';
import { LegDesk } from './leg.desk.js';
import { type AddedLegBody, addedLegSchema, datedServiceSchema, momentInputSchema, newLegSchema } from './leg.schema.js';

const id = z.uuid();

/** How a departure's travellers come and go. */
@ApiTags('flights')
@Controller()
export class LegController {
  constructor(
    private readonly board: LegBoardReader,
    private readonly desk: LegDesk,
    private readonly services: DateService,
    private readonly programme: KeepProgramme,
  ) {}

  /** Legs with their blocks, who sits where and who waits, what is due, and what carriers changed. */
  @Get('departures/:id/flights')
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: boardSchema })
  async readFlights(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<BoardBody> {
    return unwrap(await this.board.read(organisationId, departureId));
  }

  /** A leg by hand, in local times. */
  @Post('departures/:id/legs')
  @Requires('flight.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: addedLegSchema })
  async addLeg(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string, @Body({ schema: newLegSchema }) body: z.output<typeof newLegSchema>): Promise<AddedLegBody> {
    return unwrap(await this.desk.add(organisationId, departureId, body));
  }

  /** A leg of one day of a service. */
  @Post('departures/:id/legs/from-service')
  @Requires('flight.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: addedLegSchema })
  async addLegOfService(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string, @Body({ schema: datedServiceSchema }) body: z.output<typeof datedServiceSchema>): Promise<AddedLegBody> {
    const { id: legId, clockChanges } = unwrap(await this.services.date({ organisationId, departureId, ...body }));
    return { id: legId, clockChanges: [...clockChanges] };
  }

  /** Something that everybody must be there for: schedule changes are measured by it. */
  @Post('departures/:id/programme')
  @Requires('flight.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: boardSchema })
  async addMoment(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string, @Body({ schema: momentInputSchema }) body: z.output<typeof momentInputSchema>): Promise<BoardBody> {
    unwrap(await this.programme.add(organisationId, departureId, body));
    return unwrap(await this.board.read(organisationId, departureId));
  }

  @Delete('programme-moments/:id')
  @HttpCode(204)
  @Requires('flight.manage')
  async removeMoment(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) momentId: string): Promise<void> {
    unwrap(await this.programme.remove(organisationId, momentId));
  }
}
