import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { ReadBlocks } from '#flights';
import { ChangeAllotment, ListAllotmentChanges } from '#inventory';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type AllotmentChangesBody, allotmentChangesSchema, type AllotmentTermsBody, allotmentTermsSchema } from './allotment.schema.js';

/** Terms of what is counted: how many there are, how many more may be sold, until when. */
@ApiTags('departures')
@Controller('allotments')
export class AllotmentController {
  constructor(
    private readonly change: ChangeAllotment,
    private readonly changes: ListAllotmentChanges,
    private readonly staff: ReadStaffNames,
    private readonly blocks: ReadBlocks,
  ) {}

  @Put(':id')
  @HttpCode(204)
  @Requires('allotment.change')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the allotment as it was read' })
  @ApiResponse({ status: 204, description: 'The terms are changed' })
  async changeAllotment(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) allotmentId: string,
    @IfMatch() version: number,
    @Body({ schema: allotmentTermsSchema }) body: AllotmentTermsBody,
  ): Promise<void> {
    unwrap(await this.blocks.allow(organisationId, allotmentId, body));
    unwrap(await this.change.change({ organisationId, userId, allotmentId, version, ...body }));
  }

  /** Who changed it, to what and why: newest first. */
  @Get(':id/changes')
  @Requires('allotment.history')
  @ApiResponse({ status: 200, standardSchema: allotmentChangesSchema })
  async listChanges(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) allotmentId: string,
  ): Promise<AllotmentChangesBody> {
    const changes = unwrap(await this.changes.list(organisationId, allotmentId));
    const names = await this.staff.of(organisationId, changes.flatMap(({ userId }) => userId ?? []));
    return {
      items: changes.map(({ capacity, overbooking, releaseOn, reason, createdAt, userId }) => ({
        capacity, overbooking, releaseOn, reason, at: createdAt.toISOString(), by: userId && (names.get(userId) ?? null),
      })),
    };
  }
}
