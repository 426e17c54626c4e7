import { Body, Controller, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Attempts, clientNetwork } from '#accounts';
import { AcceptOffer, LeaveWaitingList, SendWaitingLinks } from '#bookings';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public } from '../http/requires.js';
import { MyPlaceReader } from './my-place.reader.js';
import { acceptance, lostLink, type MyPlaceBody, myPlaceSchema, waitingLink } from './my-place.schema.js';
import { WaitingCookie } from './waiting-cookie.js';

const byCookie = 'the signed link in the cookie is the proof, and shows one place alone';

/** A customer's place on a waiting list. */
@ApiTags('waiting list')
@Controller('waiting')
export class MyPlaceController {
  constructor(
    private readonly places: MyPlaceReader,
    private readonly cookie: WaitingCookie,
    private readonly acceptOffer: AcceptOffer,
    private readonly leaveList: LeaveWaitingList,
    private readonly links: SendWaitingLinks,
    private readonly attempts: Attempts,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Public('the signed link is the proof; attempts are limited')
  @ApiResponse({ status: 200, standardSchema: myPlaceSchema, description: 'The link opened; this device keeps it in a cookie' })
  async openWaitingLink(
    @Body({ schema: waitingLink }) { token }: z.output<typeof waitingLink>, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MyPlaceBody> {
    const network = clientNetwork(ip);
    const tooMany = await this.attempts.take('link.network', network);
    if (tooMany) throw new ProblemException(tooMany);
    const place = await this.places.read(await this.places.keyOf(token));
    await this.attempts.giveBack('link.network', network);
    this.cookie.set(reply, token);
    return place;
  }

  @Get()
  @Public(byCookie)
  @ApiResponse({ status: 200, standardSchema: myPlaceSchema })
  async readMyPlace(@Req() request: FastifyRequest): Promise<MyPlaceBody> {
    return this.places.read(await this.places.keyOf(this.cookie.read(request)));
  }

  @Post('accept')
  @HttpCode(200)
  @Public(byCookie)
  @ApiResponse({ status: 200, standardSchema: myPlaceSchema, description: 'The place is a confirmed booking' })
  async accept(@Req() request: FastifyRequest, @Body({ schema: acceptance }) body: z.output<typeof acceptance>): Promise<MyPlaceBody> {
    const key = await this.places.keyOf(this.cookie.read(request));
    unwrap(await this.acceptOffer.accept(key.organisationId, key.entryId, body));
    return this.places.read(key);
  }

  /** Gives up the place in line, and the place that is on offer. */
  @Post('leave')
  @HttpCode(200)
  @Public(byCookie)
  @ApiResponse({ status: 200, standardSchema: myPlaceSchema })
  async leave(@Req() request: FastifyRequest): Promise<MyPlaceBody> {
    const key = await this.places.keyOf(this.cookie.read(request));
    unwrap(await this.leaveList.leave(key.organisationId, key.entryId, { by: 'customer' }));
    return this.places.read(key);
  }

  @Post('links')
  @HttpCode(202)
  @Public('whoever lost their link has nothing else; attempts are limited')
  @ApiResponse({ status: 202, description: 'If somebody of this address waits, the links to their places go there' })
  async sendWaitingLinks(@Body({ schema: lostLink }) { email }: z.output<typeof lostLink>, @Ip() ip: string): Promise<void> {
    const tooMany = await this.attempts.take('link-renewal.network', clientNetwork(ip));
    if (tooMany) throw new ProblemException(tooMany);
    // Of an address that asks too often, as of an unknown one, nothing is said.
    if (!(await this.attempts.take('waiting-link.address', email.toLowerCase()))) await this.links.send(email);
  }
}
