import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ExplainVerdict, JudgeTraveller, ReadVerdicts, ReplayVerdict } from '#entry';
import { refuse } from '#kernel';
import { ReadTravellerCase, type TravellerCase } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { verdictExplanationBody, type VerdictExplanationBody, verdictExplanationSchema } from './verdict-explanation.schema.js';
import {
  receiptBody, replayBody, replaySchema, type ReplayBody, type TravellerVerdictBody, travellerVerdictSchema, type VerdictHistoryBody, verdictBody, verdictHistorySchema, verdictQuery,
} from './verdict.schema.js';

const id = z.uuid();

/** What the rules say of a traveller, and every receipt of what they said. */
@ApiTags('entry')
@Controller()
export class VerdictController {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly judge: JudgeTraveller,
    private readonly verdicts: ReadVerdicts,
    private readonly replays: ReplayVerdict,
    private readonly explanations: ExplainVerdict,
  ) {}

  /** The stored one with its receipt; of who has none yet, what the rules say at this moment. */
  @Get('travellers/:id/verdict')
  @Requires('verdict.read')
  @ApiResponse({ status: 200, standardSchema: travellerVerdictSchema })
  async readVerdict(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) travellerId: string): Promise<TravellerVerdictBody> {
    const { booking, facts, visits } = await this.booked(organisationId, travellerId);
    const stored = (await this.verdicts.current(organisationId, booking.departureId, [travellerId])).get(travellerId);
    if (stored) return { ...verdictBody(stored.verdict), receipt: receiptBody(stored.receipt) };
    return { ...verdictBody(await this.judge.judge({ organisationId, facts, visits })), receipt: null };
  }

  /** Which rules nearly led to another verdict, and what would make a trip pass that does not. By the rules of today. */
  @Get('travellers/:id/verdict/explanation')
  @Requires('verdict.read')
  @ApiResponse({ status: 200, standardSchema: verdictExplanationSchema })
  async explainVerdict(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) travellerId: string): Promise<VerdictExplanationBody> {
    const { booking, facts, visits } = await this.booked(organisationId, travellerId);
    return verdictExplanationBody(await this.explanations.explain({ organisationId, travellerId, departureId: booking.departureId, traveller: facts, visits }));
  }

  @Get('travellers/:id/verdicts')
  @Requires('verdict.read')
  @ApiResponse({ status: 200, standardSchema: verdictHistorySchema })
  async listVerdicts(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) travellerId: string,
    @Query({ schema: verdictQuery }) { cursor }: z.output<typeof verdictQuery>,
  ): Promise<VerdictHistoryBody> {
    await this.booked(organisationId, travellerId);
    const { items, nextCursor } = await this.verdicts.history(organisationId, travellerId, cursor);
    return { items: items.map(receiptBody), nextCursor };
  }

  /** Draws it up again from the stored inputs, by the rules as they stood then. Changes nothing. */
  @Post('verdicts/:id/replay')
  @HttpCode(200)
  @Requires('verdict.read')
  @ApiResponse({ status: 200, standardSchema: replaySchema })
  async replayVerdict(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) verdictId: string): Promise<ReplayBody> {
    return replayBody(unwrap(await this.replays.replay(organisationId, verdictId)));
  }

  private async booked(organisationId: string, travellerId: string): Promise<TravellerCase> {
    const found = await this.cases.read(organisationId, travellerId);
    if (!found) throw new ProblemException(refuse('not-found'));
    return found;
  }
}
