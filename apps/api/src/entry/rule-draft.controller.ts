import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { type DraftStatus, draftStatuses, ListRuleDrafts, packFromTexts, PublishRuleDraft, ReviewRuleDraft, SettleConflict, SubmitRuleDraft, WriteRuleDraft } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { RuleDraftReader } from './rule-draft.reader.js';
import {
  changedDraftSchema, changesQuery, changesSchema, choicesSchema, draftPageSchema, draftQuery, draftReviewSchema, draftSchema, newDraftSchema, type RuleDraftBody,
} from './rule-draft.schema.js';

const id = z.uuid();
const open: readonly DraftStatus[] = ['draft', 'in-review', 'approved'];
/** Names the revision that was looked at. */
const lookedAt = { name: 'If-Match', required: true, description: '`version` of the draft as it was read' };
const actingFor = ({ organisationId, userId }: StaffPrincipal) => ({ organisationId, actorId: userId });

/** Changes of the rules: written, reviewed by a second person, published. Every step names the revision that was looked at (`If-Match`). */
@ApiTags('rules')
@Controller('rule-drafts')
export class RuleDraftController {
  constructor(
    private readonly drafts: ListRuleDrafts,
    private readonly reader: RuleDraftReader,
    private readonly writing: WriteRuleDraft,
    private readonly submitting: SubmitRuleDraft,
    private readonly reviewing: ReviewRuleDraft,
    private readonly publishing: PublishRuleDraft,
    private readonly settling: SettleConflict,
  ) {}

  @Get()
  @Requires('rule.read')
  @ApiResponse({ status: 200, standardSchema: draftPageSchema })
  async listRuleDrafts(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: draftQuery }) { status, open: onlyOpen, cursor, limit }: z.output<typeof draftQuery>,
  ): Promise<z.output<typeof draftPageSchema>> {
    const statuses = status ? [status] : onlyOpen ? open : draftStatuses;
    const { items, nextCursor } = await this.drafts.list(organisationId, { statuses, cursor, limit });
    return { items: await this.reader.summaries(organisationId, items), nextCursor };
  }

  @Post()
  @Requires('rule.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: draftSchema })
  async writeRuleDraft(@CurrentStaff() staff: StaffPrincipal, @Body({ schema: newDraftSchema }) { pack, note, ...content }: z.output<typeof newDraftSchema>): Promise<RuleDraftBody> {
    const { id: draftId } = unwrap(await this.writing.create(actingFor(staff), packFromTexts({ code: pack, ...content }), note));
    return this.reader.one(staff, draftId);
  }

  @Get(':id')
  @Requires('rule.read')
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  readRuleDraft(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) draftId: string): Promise<RuleDraftBody> {
    return this.reader.one(staff, draftId);
  }

  /** Each version of the draft beside what stands. */
  @Get(':id/changes')
  @Requires('rule.read')
  @ApiResponse({ status: 200, standardSchema: changesSchema })
  readChanges(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) draftId: string,
    @Query({ schema: changesQuery }) page: z.output<typeof changesQuery>,
  ): Promise<z.output<typeof changesSchema>> {
    return this.reader.changes(organisationId, draftId, page);
  }

  @Put(':id')
  @Requires('rule.write')
  @ApiHeader(lookedAt)
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async changeRuleDraft(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) draftId: string,
    @IfMatch() revision: number,
    @Body({ schema: changedDraftSchema }) { note, ...content }: z.output<typeof changedDraftSchema>,
  ): Promise<RuleDraftBody> {
    const { pack } = await this.reader.one(staff, draftId);
    unwrap(await this.writing.replace(actingFor(staff), { draftId, revision }, packFromTexts({ code: pack, ...content }), note));
    return this.reader.one(staff, draftId);
  }

  /** Chooses for conflicts that an imported file has with the rules here. */
  @Post(':id/choices')
  @HttpCode(200)
  @Requires('rule.write')
  @ApiHeader(lookedAt)
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async settleConflicts(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) draftId: string,
    @IfMatch() revision: number,
    @Body({ schema: choicesSchema }) { choices }: z.output<typeof choicesSchema>,
  ): Promise<RuleDraftBody> {
    unwrap(await this.settling.settle(actingFor(staff), { draftId, revision }, choices));
    return this.reader.one(staff, draftId);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Requires('rule.write')
  @ApiHeader(lookedAt)
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async submitRuleDraft(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) draftId: string, @IfMatch() revision: number): Promise<RuleDraftBody> {
    unwrap(await this.submitting.submit(actingFor(staff), { draftId, revision }));
    return this.reader.one(staff, draftId);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Requires('rule.write')
  @ApiHeader(lookedAt)
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async takeBackRuleDraft(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) draftId: string, @IfMatch() revision: number): Promise<RuleDraftBody> {
    unwrap(await this.submitting.takeBack(actingFor(staff), { draftId, revision }));
    return this.reader.one(staff, draftId);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Requires('rule.write')
  @ApiHeader(lookedAt)
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async discardRuleDraft(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) draftId: string, @IfMatch() revision: number): Promise<RuleDraftBody> {
    unwrap(await this.submitting.discard(actingFor(staff), { draftId, revision }));
    return this.reader.one(staff, draftId);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Requires('rule.review')
  @ApiHeader(lookedAt)
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async approveRuleDraft(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) draftId: string,
    @IfMatch() revision: number,
    @Body({ schema: draftReviewSchema }) { reason }: z.output<typeof draftReviewSchema>,
  ): Promise<RuleDraftBody> {
    unwrap(await this.reviewing.review(actingFor(staff), { draftId, revision, decision: 'approve', reason }));
    return this.reader.one(staff, draftId);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Requires('rule.review')
  @ApiHeader(lookedAt)
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async rejectRuleDraft(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) draftId: string,
    @IfMatch() revision: number,
    @Body({ schema: draftReviewSchema }) { reason }: z.output<typeof draftReviewSchema>,
  ): Promise<RuleDraftBody> {
    unwrap(await this.reviewing.review(actingFor(staff), { draftId, revision, decision: 'reject', reason }));
    return this.reader.one(staff, draftId);
  }

  /** Puts an approved draft in force, as a whole or not at all. */
  @Post(':id/publish')
  @HttpCode(200)
  @Requires('rule.publish')
  @ApiHeader(lookedAt)
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async publishRuleDraft(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) draftId: string, @IfMatch() revision: number): Promise<RuleDraftBody> {
    unwrap(await this.publishing.publish(actingFor(staff), { draftId, revision }));
    return this.reader.one(staff, draftId);
  }
}
