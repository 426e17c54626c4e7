import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { AssignRooms, LockRoom, PlaceTraveller, ProposeRooms, ReadRooming, SwapTravellers, WishTogether } from '#bookings';
import type { Result } from '#kernel';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  assignmentSchema, lockSchema, modeQuery, type PlanBody, planBody, placementSchema, planSchema, type ProposalBody, proposalBody, proposalSchema, swapSchema, wishSchema,
} from './rooming.schema.js';

const id = z.uuid();
const NeedsVersion = () => ApiHeader({ name: 'If-Match', required: true, description: '`version` of the rooming as it was read' });

/** Who sleeps where on a departure. Each change answers with the rooms after it. */
@ApiTags('rooming')
@Controller('departures/:id/rooming')
export class RoomingController {
  constructor(
    private readonly rooming: ReadRooming,
    private readonly proposal: ProposeRooms,
    private readonly assignment: AssignRooms,
    private readonly placement: PlaceTraveller,
    private readonly swap: SwapTravellers,
    private readonly lock: LockRoom,
    private readonly wishes: WishTogether,
  ) {}

  @Get()
  @Requires('rooming.read')
  @ApiResponse({ status: 200, standardSchema: planSchema })
  async readRooming(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<PlanBody> {
    return planBody(unwrap(await this.rooming.read({ organisationId, departureId })));
  }

  /** What an assignment would do; nobody moves. */
  @Get('proposal')
  @Requires('rooming.manage')
  @ApiResponse({ status: 200, standardSchema: proposalSchema })
  async proposeRooms(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Query({ schema: modeQuery }) { mode }: z.output<typeof modeQuery>,
  ): Promise<ProposalBody> {
    return proposalBody(unwrap(await this.proposal.propose({ organisationId, departureId }, mode)));
  }

  @Post('assign')
  @HttpCode(200)
  @Requires('rooming.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: planSchema })
  assignRooms(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @IfMatch() version: number,
    @Body({ schema: assignmentSchema }) body: z.output<typeof assignmentSchema>,
  ): Promise<PlanBody> {
    return this.after(staff, departureId, this.assignment.assign({ organisationId: staff.organisationId, departureId, version, ...body }));
  }

  @Post('place')
  @HttpCode(200)
  @Requires('rooming.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: planSchema })
  placeTraveller(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @IfMatch() version: number,
    @Body({ schema: placementSchema }) { travellerId, to }: z.output<typeof placementSchema>,
  ): Promise<PlanBody> {
    return this.after(staff, departureId, this.placement.place({ organisationId: staff.organisationId, departureId, version, travellerId, target: to }));
  }

  @Post('swap')
  @HttpCode(200)
  @Requires('rooming.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: planSchema })
  swapTravellers(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @IfMatch() version: number,
    @Body({ schema: swapSchema }) body: z.output<typeof swapSchema>,
  ): Promise<PlanBody> {
    return this.after(staff, departureId, this.swap.swap({ organisationId: staff.organisationId, departureId, version, ...body }));
  }

  @Put('lock')
  @Requires('rooming.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: planSchema })
  lockRoom(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @IfMatch() version: number,
    @Body({ schema: lockSchema }) body: z.output<typeof lockSchema>,
  ): Promise<PlanBody> {
    return this.after(staff, departureId, this.lock.lock({ organisationId: staff.organisationId, departureId, version, ...body }));
  }

  @Put('wishes')
  @Requires('rooming.manage')
  @ApiResponse({ status: 200, standardSchema: planSchema })
  noteWish(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Body({ schema: wishSchema }) body: z.output<typeof wishSchema>,
  ): Promise<PlanBody> {
    return this.after(staff, departureId, this.wishes.express({ organisationId: staff.organisationId, departureId, ...body }));
  }

  private async after({ organisationId }: StaffPrincipal, departureId: string, change: Promise<Result<unknown>>): Promise<PlanBody> {
    unwrap(await change);
    return planBody(unwrap(await this.rooming.read({ organisationId, departureId })));
  }
}
