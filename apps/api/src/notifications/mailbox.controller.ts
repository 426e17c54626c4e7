import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ListMailbox, type MailboxPage, ReadMailboxMessage } from '#notifications';
import { CurrentStaff } from '../http/current-principal.js';
import { pageOf, pageQuery } from '../http/page.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const summary = z.object({ id: z.uuid(), to: z.string(), subject: z.string(), createdAt: z.iso.datetime() });
const message = summary.extend({ text: z.string(), html: z.string().nullable() }).meta({ id: 'MailboxMessage' });
const page = pageOf(summary.meta({ id: 'MailboxSummary' }));
const query = pageQuery.extend({ cursor: z.uuid().optional() });

/** Mail that was kept instead of sent, where there is no SMTP server. */
@ApiTags('notifications')
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly listMailbox: ListMailbox,
    private readonly readMessage: ReadMailboxMessage,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('mailbox.read')
  @ApiResponse({ status: 200, standardSchema: page })
  list(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: query }) asked: z.output<typeof query>): Promise<MailboxPage> {
    return this.listMailbox.list(organisationId, asked);
  }

  /** One message. Opening it is recorded: it may hold a traveller's link. */
  @Get(':id')
  @Requires('mailbox.read')
  @ApiResponse({ status: 200, standardSchema: message })
  async read(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<z.output<typeof message>> {
    const { to, subject, text, html, createdAt } = unwrap(await this.readMessage.read(organisationId, id));
    return { id, to, subject, text, html, createdAt };
  }
}
