import { Body, Controller, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Principal, SignIn, SignOut } from '#accounts';
import { CurrentPrincipal } from '../http/current-principal.js';
import { SessionCookie } from '../http/guard/session-cookie.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public, Requires } from '../http/requires.js';
import { MeReader } from './me.reader.js';
import { type Me, meSchema } from './me.schema.js';

const credentials = z.object({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(200),
  code: z.string().max(20).optional().describe('The six digits of the authenticator app, where one-time codes are on'),
});

/** Sign-in of the staff, and who is signed in. */
@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signInUseCase: SignIn,
    private readonly signOutUseCase: SignOut,
    private readonly me: MeReader,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Public('nobody is signed in yet; attempts are limited')
  @ApiResponse({ status: 200, standardSchema: meSchema, description: 'Signed in; the session is in a cookie' })
  async signIn(@Body({ schema: credentials }) body: z.output<typeof credentials>, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const { principal, session } = unwrap(await this.signInUseCase.signIn(body, ip));
    this.cookie.set(reply, session);
    return this.me.read(principal);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Public('whoever holds a session may end it, an expired one too')
  @ApiResponse({ status: 204, description: 'The session has ended' })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== undefined) await this.signOutUseCase.signOut(token);
    this.cookie.clear(reply);
  }

  @Get('me')
  @Requires('session.read', { agenciesToo: true })
  @ApiResponse({ status: 200, standardSchema: meSchema })
  readMe(@CurrentPrincipal() principal: Principal): Promise<Me> {
    return this.me.read(principal);
  }
}
