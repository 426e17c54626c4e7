import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Attempts, clientNetwork } from '#accounts';
import { GuideLinks, type OpenedGuideLink, RecordArrival } from '#flights';
import { ArrivalBoard } from '#readiness';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public } from '../http/requires.js';
import { guideBoardBody } from './arrivals.body.js';
import { guideArrivalsSchema, type GuideBoardBody, guideBoardSchema, guideResultsSchema, guideToken } from './arrivals.schema.js';

const byLink = 'guides do not sign in: the secret link is the proof, it expires and can be taken back; attempts are limited';

/** A guide at the airport, who has a link and often no network. The token is in the body: addresses stand in logs. */
@ApiTags('arrivals')
@Controller('guide')
export class GuideController {
  constructor(
    private readonly links: GuideLinks,
    private readonly board: ArrivalBoard,
    private readonly recording: RecordArrival,
    private readonly attempts: Attempts,
  ) {}

  /** Who lands when: names, parties, rooms and remarks. */
  @Post('board')
  @HttpCode(200)
  @Public(byLink)
  @ApiResponse({ status: 200, standardSchema: guideBoardSchema })
  async readGuideBoard(@Ip() ip: string, @Body({ schema: guideToken }) { token }: z.output<typeof guideToken>): Promise<GuideBoardBody> {
    const { organisationId, departureId, expiresAt } = await this.open(ip, token);
    return guideBoardBody(unwrap(await this.board.of(organisationId, departureId)), expiresAt);
  }

  /** What was tapped, maybe hours ago. Each stands or is refused by itself, and sending it again changes nothing. */
  @Post('arrivals')
  @HttpCode(200)
  @Public(byLink)
  @ApiResponse({ status: 200, standardSchema: guideResultsSchema })
  async sendGuideArrivals(@Ip() ip: string, @Body({ schema: guideArrivalsSchema }) { token, arrivals }: z.output<typeof guideArrivalsSchema>): Promise<z.output<typeof guideResultsSchema>> {
    const { id, organisationId, departureId } = await this.open(ip, token);
    const results: z.output<typeof guideResultsSchema>['results'] = [];
    for (const arrival of arrivals) {
      const recorded = await this.recording.record({ ...arrival, organisationId, departureId, seenAt: new Date(arrival.seenAt), by: `guide:${id}` });
      results.push({ id: arrival.id, code: recorded.refused ? recorded.code : null });
    }
    return { results };
  }

  private async open(ip: string, token: string): Promise<OpenedGuideLink> {
    const network = clientNetwork(ip);
    const tooMany = await this.attempts.take('link.network', network);
    if (tooMany) throw new ProblemException(tooMany);
    const link = unwrap(await this.links.open(token));
    await this.attempts.giveBack('link.network', network);
    return link;
  }
}
