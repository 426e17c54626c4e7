import { Controller, Get, Headers, Ip, Param, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Attempts, clientNetwork } from '#accounts';
import { ServeCalendar } from '#readiness';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public } from '../http/requires.js';

const link = z.string().regex(/^[A-Za-z0-9_-]{43}(\.ics)?$/);

/** Calendars, as calendar programs read them. */
@ApiTags('calendar')
@Controller('calendars')
export class CalendarController {
  constructor(
    private readonly calendars: ServeCalendar,
    private readonly attempts: Attempts,
  ) {}

  /** Due dates as iCalendar (RFC 5545). Answers 304 to whoever has them already. */
  @Get(':token')
  @Public('calendar programs cannot sign in: the secret link is the proof; dates without names; attempts are limited')
  @ApiResponse({ status: 200, description: 'The calendar', content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: 'Nothing has changed' })
  async readCalendar(
    @Param('token', { schema: link }) token: string,
    @Ip() ip: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const network = clientNetwork(ip);
    const tooMany = await this.attempts.take('link.network', network);
    if (tooMany) throw new ProblemException(tooMany);
    const { text, etag } = unwrap(await this.calendars.serve(token.replace(/\.ics$/, '')));
    await this.attempts.giveBack('link.network', network);
    void reply.headers({ etag, 'cache-control': 'private, max-age=900', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' });
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('content-type', 'text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="waypass.ics"');
    return text;
  }
}
