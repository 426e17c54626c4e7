import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { CurrentStaff } from '../http/current-principal.js';
import { Requires } from '../http/requires.js';
import { ListDesk } from './list-desk.js';
import { formatQuery, type ListBody, listSchema, sentSchema } from './list.schema.js';

const id = z.uuid();

/** A list of rooms as the hotel gets it. Every download is recorded. */
@ApiTags('rooming')
@Controller('rooming-lists/:id')
export class RoomingListController {
  constructor(private readonly desk: ListDesk) {}

  @Get()
  @Requires('rooming.read')
  @ApiResponse({ status: 200, standardSchema: listSchema })
  readRoomingList(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) listId: string): Promise<ListBody> {
    return this.desk.one(organisationId, 'rooming', listId);
  }

  /** As it was made, with what is different from the list that was sent before it. */
  @Get('file')
  @Requires('rooming.read')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  downloadRoomingList(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) listId: string,
    @Query({ schema: formatQuery }) { format }: z.output<typeof formatQuery>,
  ): Promise<StreamableFile> {
    return this.desk.file(organisationId, 'rooming', listId, format);
  }

  /** It went out: the next list tells what is different from it. */
  @Post('sent')
  @HttpCode(200)
  @Requires('rooming.manage')
  @ApiResponse({ status: 200, standardSchema: listSchema })
  sendRoomingList(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) listId: string,
    @Body({ schema: sentSchema }) { to }: z.output<typeof sentSchema>,
  ): Promise<ListBody> {
    return this.desk.markSent(staff, 'rooming', listId, to);
  }
}
