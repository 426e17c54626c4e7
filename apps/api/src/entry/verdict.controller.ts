import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { JudgeTraveller } from '#entry';
import { refuse } from '#kernel';
import { ReadTravellerCase } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { Requires } from '../http/requires.js';
import { type VerdictBody, verdictBody, verdictSchema } from './verdict.schema.js';

/** What the rules say of a traveller today. */
@ApiTags('entry')
@Controller('travellers')
export class VerdictController {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly judge: JudgeTraveller,
  ) {}

  @Get(':id/verdict')
  @Requires('verdict.read')
  @ApiResponse({ status: 200, standardSchema: verdictSchema })
  async readVerdict(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) travellerId: string): Promise<VerdictBody> {
    const traveller = await this.cases.read(organisationId, travellerId);
    if (!traveller) throw new ProblemException(refuse('not-found'));
    return verdictBody(await this.judge.judge({ organisationId, facts: traveller.facts, visits: [traveller.visit] }));
  }
}
