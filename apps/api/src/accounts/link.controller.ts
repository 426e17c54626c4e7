import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { RedeemLink, RenewLink } from '#accounts';
import { SessionCookie } from '../http/guard/session-cookie.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public } from '../http/requires.js';
import { MeReader } from './me.reader.js';
import { type Me, meSchema } from './me.schema.js';

const link = z.object({ token: z.string().min(1).max(200).describe('What follows # in the link') });

/** The links by which travellers come in. */
@ApiTags('auth')
@Controller('auth/links')
export class LinkController {
  constructor(
    private readonly redeemLink: RedeemLink,
    private readonly renewLink: RenewLink,
    private readonly me: MeReader,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('redeem')
  @HttpCode(200)
  @Public('the link is the proof; attempts are limited')
  @ApiResponse({ status: 200, standardSchema: meSchema, description: 'The link opened; the session is in a cookie' })
  async redeem(@Body({ schema: link }) { token }: z.output<typeof link>, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const { principal, session } = unwrap(await this.redeemLink.redeem(token, ip));
    this.cookie.set(reply, session);
    return this.me.read(principal);
  }

  @Post('renew')
  @HttpCode(202)
  @Public('whoever lost their session has nothing else; attempts are limited')
  @ApiResponse({ status: 202, description: 'If the link is one of ours, a fresh one goes to the same address' })
  async renew(@Body({ schema: link }) { token }: z.output<typeof link>, @Ip() ip: string): Promise<void> {
    const refusal = await this.renewLink.renew(token, ip);
    if (refusal) throw new ProblemException(refusal);
  }
}
