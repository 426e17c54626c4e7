import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { KeepBlocks, ReadBlocks } from '#flights';
import type { Result } from '#kernel';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type BlockBody, blockSchema } from './leg-board.schema.js';
import { blockBody } from './leg-board.reader.js';
import { blockHistorySchema, changedBlockSchema, metSchema, newBlockSchema, releaseSchema } from './seat.schema.js';

const id = z.uuid();
const NeedsVersion = () => ApiHeader({ name: 'If-Match', required: true, description: '`version` of the block as it was read' });

/** Seats that carriers keep for us. What a leg's blocks have, less what went back, is what is on sale. */
@ApiTags('flights')
@Controller()
export class SeatBlockController {
  constructor(
    private readonly keeping: KeepBlocks,
    private readonly blocks: ReadBlocks,
    private readonly staff: ReadStaffNames,
  ) {}

  @Post('legs/:id/blocks')
  @Requires('flight.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: blockSchema })
  async addSeatBlock(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) legId: string, @Body({ schema: newBlockSchema }) body: z.output<typeof newBlockSchema>): Promise<BlockBody> {
    const { id: blockId } = unwrap(await this.keeping.add(staff, legId, body));
    return this.after(staff, blockId);
  }

  @Put('seat-blocks/:id')
  @Requires('flight.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: blockSchema })
  async changeSeatBlock(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) blockId: string, @IfMatch() version: number, @Body({ schema: changedBlockSchema }) { reason, ...block }: z.output<typeof changedBlockSchema>): Promise<BlockBody> {
    return this.after(staff, blockId, this.keeping.change({ ...staff, blockId, version }, block, reason));
  }

  /** Gives seats back to the carrier: no more than nobody has. */
  @Post('seat-blocks/:id/releases')
  @HttpCode(200)
  @Requires('flight.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: blockSchema })
  async releaseSeats(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) blockId: string, @IfMatch() version: number, @Body({ schema: releaseSchema }) { seats, reason }: z.output<typeof releaseSchema>): Promise<BlockBody> {
    return this.after(staff, blockId, this.keeping.release({ ...staff, blockId, version }, seats, reason));
  }

  /** Notes that a deadline was met: it reminds nobody any more. */
  @Post('seat-blocks/:id/met')
  @HttpCode(200)
  @Requires('flight.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: blockSchema })
  async meetBlockDeadline(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) blockId: string, @IfMatch() version: number, @Body({ schema: metSchema }) { deadline }: z.output<typeof metSchema>): Promise<BlockBody> {
    return this.after(staff, blockId, this.keeping.meet({ ...staff, blockId, version }, deadline));
  }

  /** The newest first; the last hundred. */
  @Get('seat-blocks/:id/history')
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: blockHistorySchema })
  async readSeatBlockHistory(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) blockId: string): Promise<z.output<typeof blockHistorySchema>> {
    const changes = unwrap(await this.blocks.history(organisationId, blockId));
    const names = await this.staff.of(organisationId, changes.flatMap(({ userId }) => userId ?? []));
    return { items: changes.map(({ kind, seats, released, reason, userId, createdAt }) => ({ kind, seats, released, reason, by: (userId && names.get(userId)) ?? null, at: createdAt.toISOString() })) };
  }

  private async after({ organisationId }: StaffPrincipal, blockId: string, change?: Promise<Result<null>>): Promise<BlockBody> {
    if (change) unwrap(await change);
    return blockBody(unwrap(await this.blocks.one(organisationId, blockId)));
  }
}
