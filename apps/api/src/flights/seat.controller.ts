import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { KeepWaiting } from '#flights';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { LegBoardReader } from './leg-board.reader.js';
import { type BoardBody, boardSchema } from './leg-board.schema.js';
import { SeatDesk } from './seat.desk.js';
import { legWaitSchema, proposalQuery, seatMovesSchema, seatProposalSchema } from './seat.schema.js';

const id = z.uuid();

/** Who goes by which leg. Each change answers with the board after it. */
@ApiTags('flights')
@Controller('departures/:id/seats')
export class SeatController {
  constructor(
    private readonly desk: SeatDesk,
    private readonly waiting: KeepWaiting,
    private readonly board: LegBoardReader,
  ) {}

  /** How a rule would give seats out: parties together, wishes respected, nobody moved against theirs. Nothing is written. */
  @Get('proposal')
  @Requires('flight.manage')
  @ApiResponse({ status: 200, standardSchema: seatProposalSchema })
  async proposeSeats(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string, @Query({ schema: proposalQuery }) { direction }: z.output<typeof proposalQuery>): Promise<z.output<typeof seatProposalSchema>> {
    const { moves, waiting, split } = unwrap(await this.desk.propose({ organisationId, departureId }, direction));
    return { moves: [...moves], waiting: [...waiting], split: [...split] };
  }

  /** Moves travellers to other legs: their bookings and what these hold follow. Two who change places are one request. */
  @Post('moves')
  @HttpCode(200)
  @Requires('flight.manage')
  @ApiResponse({ status: 200, standardSchema: boardSchema })
  async moveSeats(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string, @Body({ schema: seatMovesSchema }) { moves }: z.output<typeof seatMovesSchema>): Promise<BoardBody> {
    unwrap(await this.desk.move({ organisationId, departureId }, moves));
    return unwrap(await this.board.read(organisationId, departureId));
  }

  /** Somebody would rather go by this leg; who waits already keeps their turn. */
  @Post('waiting')
  @HttpCode(200)
  @Requires('flight.manage')
  @ApiResponse({ status: 200, standardSchema: boardSchema })
  async joinLegWaiting(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string, @Body({ schema: legWaitSchema }) body: z.output<typeof legWaitSchema>): Promise<BoardBody> {
    unwrap(await this.desk.wait({ organisationId, departureId }, body));
    return unwrap(await this.board.read(organisationId, departureId));
  }

  @Delete('waiting')
  @Requires('flight.manage')
  @ApiResponse({ status: 200, standardSchema: boardSchema })
  async leaveLegWaiting(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string, @Body({ schema: legWaitSchema }) body: z.output<typeof legWaitSchema>): Promise<BoardBody> {
    unwrap(await this.waiting.leave({ organisationId, ...body }));
    return unwrap(await this.board.read(organisationId, departureId));
  }
}
