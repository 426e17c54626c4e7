import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { JoinWaitingList, LeaveWaitingList, ListWaitingEntries, OfferOutOfTurn, ReadWaitingEntry } from '#bookings';
import { ReadLegs } from '#flights';
import { Database } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { waitingEntryBody } from './waiting-list.bodies.js';
import {
  type NewWaitingEntryBody, newWaitingEntrySchema, type WaitingDetailBody, waitingDetailSchema, type WaitingEntryBody, waitingEntrySchema, type WaitingPageBody,
  waitingPageSchema, waitingQuery, type WaitingQueryBody, waitingReasonBody,
} from './waiting-list.schema.js';

const id = z.uuid();
type Reason = z.output<typeof waitingReasonBody>;

/** Waiting lists as the operator handles them. */
@ApiTags('waiting list')
@Controller()
export class WaitingListController {
  constructor(
    private readonly database: Database,
    private readonly join: JoinWaitingList,
    private readonly list: ListWaitingEntries,
    private readonly entries: ReadWaitingEntry,
    private readonly leave: LeaveWaitingList,
    private readonly offers: OfferOutOfTurn,
    private readonly legs: ReadLegs,
    private readonly staff: ReadStaffNames,
  ) {}

  /** In the order of arrival. */
  @Get('departures/:id/waiting-list')
  @Requires('waiting-list.read')
  @ApiResponse({ status: 200, standardSchema: waitingPageSchema })
  async listWaitingEntries(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Query({ schema: waitingQuery }) { cursor, limit, ended }: WaitingQueryBody,
  ): Promise<WaitingPageBody> {
    const { items, next } = unwrap(await this.list.list({ organisationId, departureId, open: !ended, after: cursor, size: limit }));
    return { items: items.map(waitingEntryBody), nextCursor: next === null ? null : String(next) };
  }

  /** Adds a party by hand, at the end. */
  @Post('departures/:id/waiting-list')
  @Requires('waiting-list.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: waitingEntrySchema })
  async addWaitingEntry(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Body({ schema: newWaitingEntrySchema }) { locale, ...party }: NewWaitingEntryBody,
  ): Promise<WaitingEntryBody> {
    const request = { ...party, organisationId, departureId, legs: await this.legs.ofDeparture(organisationId, departureId) };
    const { entryId } = unwrap(await this.database.transaction((tx) => this.join.join(tx, { organisationId, departureId, request, locale, userId })));
    return waitingEntryBody(unwrap(await this.entries.read(organisationId, entryId)));
  }

  /** One party, with what befell it. */
  @Get('waiting-entries/:id')
  @Requires('waiting-list.read')
  @ApiResponse({ status: 200, standardSchema: waitingDetailSchema })
  async readWaitingEntry(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) entryId: string): Promise<WaitingDetailBody> {
    const entry = unwrap(await this.entries.read(organisationId, entryId));
    const changes = unwrap(await this.entries.changes(organisationId, entryId));
    const names = await this.staff.of(organisationId, changes.flatMap(({ userId }) => userId ?? []));
    return {
      ...waitingEntryBody(entry),
      changes: changes.map(({ state, reason, note, userId, createdAt }) => ({ state, reason, note, by: userId && (names.get(userId) ?? null), at: createdAt.toISOString() })),
    };
  }

  /** Takes a party off the list; the customer reads the reason. */
  @Post('waiting-entries/:id/remove')
  @HttpCode(200)
  @Requires('waiting-list.manage')
  @ApiResponse({ status: 200, standardSchema: waitingEntrySchema })
  async removeWaitingEntry(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) entryId: string,
    @Body({ schema: waitingReasonBody }) { reason }: Reason,
  ): Promise<WaitingEntryBody> {
    unwrap(await this.leave.leave(organisationId, entryId, { by: 'operator', userId, note: reason }));
    return waitingEntryBody(unwrap(await this.entries.read(organisationId, entryId)));
  }

  /** Offers what is left to this party before those in front of it: an exception, with a name and a reason. */
  @Post('waiting-entries/:id/offer')
  @HttpCode(200)
  @Requires('waiting-list.manage')
  @Idempotent()
  @ApiResponse({ status: 200, standardSchema: waitingEntrySchema })
  async offerOutOfTurn(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) entryId: string,
    @Body({ schema: waitingReasonBody }) { reason: note }: Reason,
  ): Promise<WaitingEntryBody> {
    const legsOf = (departureId: string) => this.legs.ofDeparture(organisationId, departureId);
    unwrap(await this.offers.offer({ organisationId, entryId, userId, note, legsOf }));
    return waitingEntryBody(unwrap(await this.entries.read(organisationId, entryId)));
  }
}
