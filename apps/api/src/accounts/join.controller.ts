import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { JoinStaff, ReadOrganisation, ReadStaffInvitation } from '#accounts';
import { SessionCookie } from '../http/guard/session-cookie.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public } from '../http/requires.js';
import { MeReader } from './me.reader.js';
import { type Me, meSchema } from './me.schema.js';
import { joinSchema, staffLinkSchema, staffWelcomeSchema } from './person.schema.js';

/** The links by which people join the staff. */
@ApiTags('auth')
@Controller('auth/staff-links')
export class JoinController {
  constructor(
    private readonly reading: ReadStaffInvitation,
    private readonly joining: JoinStaff,
    private readonly organisations: ReadOrganisation,
    private readonly me: MeReader,
    private readonly cookie: SessionCookie,
  ) {}

  /** Uses nothing up: mail scanners follow links, too. */
  @Post('read')
  @HttpCode(200)
  @Public('the link is the proof; attempts are limited')
  @ApiResponse({ status: 200, standardSchema: staffWelcomeSchema })
  async readStaffLink(@Body({ schema: staffLinkSchema }) { token }: z.output<typeof staffLinkSchema>, @Ip() ip: string): Promise<z.output<typeof staffWelcomeSchema>> {
    const { organisationId, name, email, role } = unwrap(await this.reading.byToken(token, ip));
    return { organisation: (await this.organisations.byId(organisationId))?.name ?? '', name, email, role };
  }

  @Post('join')
  @HttpCode(200)
  @Public('the link is the proof; attempts are limited')
  @ApiResponse({ status: 200, standardSchema: meSchema, description: 'The account is made; the session is in a cookie' })
  async joinStaff(@Body({ schema: joinSchema }) { token, name, password }: z.output<typeof joinSchema>, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const { principal, session } = unwrap(await this.joining.join(token, { name, password }, ip));
    this.cookie.set(reply, session);
    return this.me.read(principal);
  }
}
