import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { type ListOwner, ReadBibs } from '#bookings';
import { ReadDeparture } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { ListDesk } from './list-desk.js';
import { type ListBody, listSchema, type ListsBody, listsSchema } from './list.schema.js';

const id = z.uuid();

/** Lists that a departure gives out: of its rooms to the hotel, of its race's start numbers to the organiser. */
@ApiTags('rooming', 'bibs')
@Controller('departures/:id')
export class DepartureListsController {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly bibs: ReadBibs,
    private readonly desk: ListDesk,
  ) {}

  @Get('rooming/lists')
  @Requires('rooming.read')
  @ApiResponse({ status: 200, standardSchema: listsSchema })
  async readRoomingLists(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<ListsBody> {
    return this.desk.all(await this.hotel(staff, departureId));
  }

  @Post('rooming/lists')
  @Requires('rooming.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: listSchema })
  async makeRoomingList(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<ListBody> {
    return this.desk.make(await this.hotel(staff, departureId), staff.userId);
  }

  @Get('bibs/lists')
  @Requires('bib.manage')
  @ApiResponse({ status: 200, standardSchema: listsSchema })
  async readBibLists(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<ListsBody> {
    return this.desk.all(await this.organiser(staff, departureId));
  }

  @Post('bibs/lists')
  @Requires('bib.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: listSchema })
  async makeBibList(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<ListBody> {
    return this.desk.make(await this.organiser(staff, departureId), staff.userId);
  }

  private async hotel({ organisationId }: StaffPrincipal, departureId: string): Promise<ListOwner> {
    const departure = unwrap(await this.departures.forSale(organisationId, departureId));
    return { organisationId, kind: 'rooming', ownerId: departure.id };
  }

  private async organiser({ organisationId }: StaffPrincipal, departureId: string): Promise<ListOwner> {
    const { eventId } = unwrap(await this.bibs.eventOf(organisationId, departureId));
    return { organisationId, kind: 'bibs', ownerId: eventId };
  }
}
