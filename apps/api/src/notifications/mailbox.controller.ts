import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { type Drawer, ListMailbox, type MailboxPage, ReadMailboxMessage } from '#notifications';
import { CurrentStaff } from '../http/current-principal.js';
import { pageOf, pageQuery } from '../http/page.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const summary = z.object({ id: z.uuid(), to: z.string(), subject: z.string(), createdAt: z.iso.datetime() });
const message = summary.extend({ text: z.string(), html: z.string().nullable() }).meta({ id: 'MailboxMessage' });
const page = pageOf(summary.meta({ id: 'MailboxSummary' }));
const query = pageQuery.extend({ cursor: z.uuid().optional() });

/** Invitations to the staff are for who sends them, and letters for who writes to travellers. */
const drawerOf = (role: StaffPrincipal['role']): Drawer => (role === 'administrator' ? 'staff' : 'letters');

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
  list(@CurrentStaff() { organisationId, role }: StaffPrincipal, @Query({ schema: query }) asked: z.output<typeof query>): Promise<MailboxPage> {
    return this.listMailbox.list(organisationId, asked, drawerOf(role));
  }

  /** One message. Opening it is recorded: it may hold a traveller's link. */
  @Get(':id')
  @Requires('mailbox.read')
  @ApiResponse({ status: 200, standardSchema: message })
  async read(@CurrentStaff() { organisationId, role }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<z.output<typeof message>> {
    const { to, subject, text, html, createdAt } = unwrap(await this.readMessage.read(organisationId, id, drawerOf(role)));
    return { id, to, subject, text, html, createdAt };
  }
}
