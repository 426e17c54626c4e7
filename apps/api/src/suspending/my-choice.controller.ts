import { Body, Controller, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Attempts, clientNetwork } from '#accounts';
import { ChooseOutcome } from '#bookings';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public } from '../http/requires.js';
import { ChoiceCookie } from './choice-cookie.js';
import { MyChoiceReader } from './my-choice.reader.js';
import { choiceLink, myChoice, type MyChoiceBody, myChoiceSchema } from './my-choice.schema.js';

const byCookie = 'the signed link in the cookie is the proof, and shows one booking alone';

/** A customer's suspended trip, and what they choose. */
@ApiTags('suspensions')
@Controller('choice')
export class MyChoiceController {
  constructor(
    private readonly choices: MyChoiceReader,
    private readonly cookie: ChoiceCookie,
    private readonly choosing: ChooseOutcome,
    private readonly attempts: Attempts,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Public('the signed link is the proof; attempts are limited')
  @ApiResponse({ status: 200, standardSchema: myChoiceSchema, description: 'The link opened; this device keeps it in a cookie' })
  async openChoiceLink(
    @Body({ schema: choiceLink }) { token }: z.output<typeof choiceLink>, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MyChoiceBody> {
    const network = clientNetwork(ip);
    const tooMany = await this.attempts.take('link.network', network);
    if (tooMany) throw new ProblemException(tooMany);
    const choice = await this.choices.read(await this.choices.keyOf(token));
    await this.attempts.giveBack('link.network', network);
    this.cookie.set(reply, token);
    return choice;
  }

  @Get()
  @Public(byCookie)
  @ApiResponse({ status: 200, standardSchema: myChoiceSchema })
  async readMyChoice(@Req() request: FastifyRequest): Promise<MyChoiceBody> {
    return this.choices.read(await this.choices.keyOf(this.cookie.read(request)));
  }

  /** Can be changed until it is carried out, or the day is over. */
  @Post()
  @HttpCode(200)
  @Public(byCookie)
  @ApiResponse({ status: 200, standardSchema: myChoiceSchema })
  async choose(@Req() request: FastifyRequest, @Body({ schema: myChoice }) { choice }: z.output<typeof myChoice>): Promise<MyChoiceBody> {
    const key = await this.choices.keyOf(this.cookie.read(request));
    unwrap(await this.choosing.choose({ ...key, choice, userId: null }));
    return this.choices.read(key);
  }
}
