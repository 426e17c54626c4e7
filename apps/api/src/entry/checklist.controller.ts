import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { type ItemAction, MoveItem, type Mover, ReadChecklist } from '#entry';
import { TravellerPaperwork } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { giveSchema, itemHistoryBody, itemHistorySchema, paperBody, reviewItemSchema, staffChecklistSchema, staffItemBody } from './checklist.schema.js';

const id = z.uuid();
type ItemBody = z.output<typeof itemHistorySchema>;

const moverOf = ({ role }: StaffPrincipal): Mover => (role === 'officer' ? 'officer' : 'operator');

/** Travellers’ checklists, and what staff do with their items. */
@ApiTags('entry')
@Controller()
export class ChecklistController {
  constructor(
    private readonly checklists: ReadChecklist,
    private readonly items: MoveItem,
    private readonly paperwork: TravellerPaperwork,
    private readonly staff: ReadStaffNames,
  ) {}

  /** For the booking that the traveller is on, the earliest due first. */
  @Get('travellers/:id/checklist')
  @Requires('checklist.read')
  @ApiResponse({ status: 200, standardSchema: staffChecklistSchema })
  async ofTraveller(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) travellerId: string): Promise<z.output<typeof staffChecklistSchema>> {
    const { traveller, items, papers } = unwrap(await this.paperwork.read(staff.organisationId, travellerId));
    const names = await this.staff.of(staff.organisationId, items.flatMap(({ waived }) => waived?.by ?? []));
    return { traveller, items: items.map((item) => staffItemBody(item, moverOf(staff), names)), papers: papers.map(paperBody) };
  }

  /** One item with everything that was done to it. */
  @Get('checklist-items/:id')
  @Requires('checklist.read')
  @ApiResponse({ status: 200, standardSchema: itemHistorySchema })
  async one(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) itemId: string): Promise<ItemBody> {
    return this.item(staff, itemId);
  }

  /** Says that an item was seen to. Operators say so of what is theirs. */
  @Post('checklist-items/:id/give')
  @HttpCode(200)
  @Requires('checklist.give')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the item as it was read' })
  @ApiResponse({ status: 200, standardSchema: itemHistorySchema })
  give(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) itemId: string,
    @IfMatch() version: number,
    @Body({ schema: giveSchema }) { reason }: z.output<typeof giveSchema>,
  ): Promise<ItemBody> {
    return this.move(staff, { itemId, version, action: 'give', reason });
  }

  /** Checks, approves, waives by name or reopens an item. To waive and to reopen, a reason is needed. */
  @Post('checklist-items/:id/review')
  @HttpCode(200)
  @Requires('checklist.review')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the item as it was read' })
  @ApiResponse({ status: 200, standardSchema: itemHistorySchema })
  review(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) itemId: string,
    @IfMatch() version: number,
    @Body({ schema: reviewItemSchema }) { action, reason }: z.output<typeof reviewItemSchema>,
  ): Promise<ItemBody> {
    return this.move(staff, { itemId, version, action, reason });
  }

  private async move(staff: StaffPrincipal, move: { itemId: string; version: number; action: ItemAction; reason: string }): Promise<ItemBody> {
    const { organisationId, userId } = staff;
    unwrap(await this.items.move({ organisationId, actorId: userId, mover: moverOf(staff), ...move }));
    return this.item(staff, move.itemId);
  }

  private async item(staff: StaffPrincipal, itemId: string): Promise<ItemBody> {
    const found = unwrap(await this.checklists.item(staff.organisationId, itemId));
    const actors = [...found.history.map(({ actorId }) => actorId), ...(found.item.waived ? [found.item.waived.by] : [])];
    return itemHistoryBody(found, moverOf(staff), await this.staff.of(staff.organisationId, actors));
  }
}
