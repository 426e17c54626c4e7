import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { DecideRuleChange, ReadRuleChanges } from '#entry';
import { ReadRuleChange } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  noteSchema, type RuleChangeBody, ruleChangeBody, ruleChangePageSchema, ruleChangeQuery, ruleChangeSchema, summaryBody, touchedBody, type TouchedPageBody, touchedPageSchema, touchedQuery,
} from './rule-change.schema.js';

const id = z.uuid();
const matched = { name: 'If-Match', required: true, description: '`version` of the change' };

/** What publications of rules did to those who are booked, and the messages about it that wait for a yes. */
@ApiTags('entry')
@Controller('rule-changes')
export class RuleChangeController {
  constructor(
    private readonly list: ReadRuleChanges,
    private readonly reading: ReadRuleChange,
    private readonly deciding: DecideRuleChange,
  ) {}

  @Get()
  @Requires('rule-change.read')
  @ApiResponse({ status: 200, standardSchema: ruleChangePageSchema })
  async listRuleChanges(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: ruleChangeQuery }) { cursor }: z.output<typeof ruleChangeQuery>,
  ): Promise<z.output<typeof ruleChangePageSchema>> {
    const { items, nextCursor } = await this.list.list(organisationId, cursor === undefined ? undefined : Number(cursor));
    return { items: items.map(summaryBody), nextCursor };
  }

  /** While travellers are judged, `judged` counts up to `total`: ask again. */
  @Get(':id')
  @Requires('rule-change.read')
  @ApiResponse({ status: 200, standardSchema: ruleChangeSchema })
  readRuleChange(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) changeId: string): Promise<RuleChangeBody> {
    return this.one(organisationId, changeId);
  }

  @Get(':id/travellers')
  @Requires('rule-change.read')
  @ApiResponse({ status: 200, standardSchema: touchedPageSchema })
  async listTouched(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) changeId: string,
    @Query({ schema: touchedQuery }) { cursor }: z.output<typeof touchedQuery>,
  ): Promise<TouchedPageBody> {
    return touchedBody(unwrap(await this.reading.travellers(organisationId, changeId, cursor)));
  }

  /** What stands in every message. An empty one takes it away. */
  @Put(':id/note')
  @Requires('rule-change.approve')
  @ApiHeader(matched)
  @ApiResponse({ status: 200, standardSchema: ruleChangeSchema })
  async writeNote(
    @CurrentStaff() { organisationId, userId: actorId }: StaffPrincipal,
    @Param('id', { schema: id }) ruleChangeId: string,
    @IfMatch() revision: number,
    @Body({ schema: noteSchema }) { note }: z.output<typeof noteSchema>,
  ): Promise<RuleChangeBody> {
    unwrap(await this.deciding.writeNote({ organisationId, actorId }, { ruleChangeId, revision }, note));
    return this.one(organisationId, ruleChangeId);
  }

  /** Sends a message to each traveller whose verdict still is what the change made it. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('rule-change.approve')
  @Idempotent()
  @ApiHeader(matched)
  @ApiResponse({ status: 200, standardSchema: ruleChangeSchema })
  async approve(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) changeId: string, @IfMatch() revision: number): Promise<RuleChangeBody> {
    return this.decide(staff, changeId, revision, 'approved');
  }

  /** Sends nothing, for good. */
  @Post(':id/dismiss')
  @HttpCode(200)
  @Requires('rule-change.approve')
  @Idempotent()
  @ApiHeader(matched)
  @ApiResponse({ status: 200, standardSchema: ruleChangeSchema })
  async dismiss(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) changeId: string, @IfMatch() revision: number): Promise<RuleChangeBody> {
    return this.decide(staff, changeId, revision, 'dismissed');
  }

  private async decide({ organisationId, userId: actorId }: StaffPrincipal, ruleChangeId: string, revision: number, decision: 'approved' | 'dismissed'): Promise<RuleChangeBody> {
    unwrap(await this.deciding.decide({ organisationId, actorId }, { ruleChangeId, revision }, decision));
    return this.one(organisationId, ruleChangeId);
  }

  private async one(organisationId: string, changeId: string): Promise<RuleChangeBody> {
    return ruleChangeBody(unwrap(await this.reading.read(organisationId, changeId)));
  }
}
