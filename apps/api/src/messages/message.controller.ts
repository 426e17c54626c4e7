import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ListMessages, RepeatMessage } from '#notifications';
import { ReadDeparture } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { messageBody, messageDraftsSchema, messagesQuery, messagesSchema } from './message.schema.js';
import { MessagePeopleReader } from './message-people.reader.js';

const id = z.uuid();

/** What was written to whom about a departure. What a letter says is in the mailbox, for those who may read it: it may hold a personal link. */
@ApiTags('messages')
@Controller()
export class MessageController {
  constructor(
    private readonly messages: ListMessages,
    private readonly repeating: RepeatMessage,
    private readonly people: MessagePeopleReader,
    private readonly departures: ReadDeparture,
  ) {}

  /** Newest first. */
  @Get('departures/:id/messages')
  @Requires('message.read')
  @ApiResponse({ status: 200, standardSchema: messagesSchema })
  async listMessages(
    @CurrentStaff() { organisationId, permissions }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Query({ schema: messagesQuery }) asked: z.output<typeof messagesQuery>,
  ): Promise<z.output<typeof messagesSchema>> {
    unwrap(await this.departures.read(organisationId, departureId));
    const { items, nextCursor } = await this.messages.ofDeparture(organisationId, departureId, asked);
    const names = await this.people.of(organisationId, items);
    const readsMail = permissions.includes('mailbox.read');
    return { items: items.map((message) => messageBody(message, names.get(message.id) ?? null, readsMail)), nextCursor };
  }

  /** Letters about the departure that wait for somebody's approval, by what they are about. */
  @Get('departures/:id/message-drafts')
  @Requires('message.read')
  @ApiResponse({ status: 200, standardSchema: messageDraftsSchema })
  async listMessageDrafts(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<z.output<typeof messageDraftsSchema>> {
    unwrap(await this.departures.read(organisationId, departureId));
    return { items: await this.messages.waiting(organisationId, departureId) };
  }

  /** Once more, for a message that failed. */
  @Post('messages/:id/repeat')
  @HttpCode(202)
  @Requires('message.repeat')
  @ApiResponse({ status: 202, description: 'It is tried again' })
  async repeatMessage(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) messageId: string): Promise<void> {
    unwrap(await this.repeating.repeat(organisationId, messageId));
  }
}
