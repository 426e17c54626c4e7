import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { type AuthorityCalendar, type AuthorityProfile, type LeadTime, ReadAuthority, WriteAuthorityProfile } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type AuthorityDetailBody, authorityDetailSchema, calendarTrialSchema, profileBodySchema, type TriedCalendarBody, triedCalendarSchema } from './authority.schema.js';

const id = z.uuid();

/** What is kept about an authority: when it works, how it wants to be asked, how careful we are with it. */
@ApiTags('entry')
@Controller('authorities')
export class AuthorityController {
  constructor(
    private readonly authorities: ReadAuthority,
    private readonly profiles: WriteAuthorityProfile,
  ) {}

  @Get(':id')
  @Requires('authority.read')
  @ApiResponse({ status: 200, standardSchema: authorityDetailSchema })
  readAuthority(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) authorityId: string,
  ): Promise<AuthorityDetailBody> {
    return this.one(organisationId, authorityId);
  }

  @Put(':id/profile')
  @Requires('authority.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the authority as it was read' })
  @ApiResponse({ status: 200, standardSchema: authorityDetailSchema })
  async writeProfile(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @IfMatch() version: number,
    @Param('id', { schema: id }) authorityId: string,
    @Body({ schema: profileBodySchema }) body: z.output<typeof profileBodySchema>,
  ): Promise<AuthorityDetailBody> {
    unwrap(await this.profiles.write({ organisationId, actorId: userId, authorityId, version, profile: body.profile as AuthorityProfile }));
    return this.one(organisationId, authorityId);
  }

  /** Tries a calendar out, saved or not: its year, and how the latest safe day of an entry comes about. Nothing is written. */
  @Post(':id/calendar-trial')
  @HttpCode(200)
  @Requires('authority.read')
  @ApiResponse({ status: 200, standardSchema: triedCalendarSchema })
  async tryCalendar(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) authorityId: string,
    @Body({ schema: calendarTrialSchema }) { calendar, year, entryDate, leadTime }: z.output<typeof calendarTrialSchema>,
  ): Promise<TriedCalendarBody> {
    unwrap(await this.authorities.read(organisationId, authorityId));
    return unwrap(this.authorities.tryOut(calendar as AuthorityCalendar, { year, entryDate, leadTime: leadTime as LeadTime })) as TriedCalendarBody;
  }

  private async one(organisationId: string, authorityId: string): Promise<AuthorityDetailBody> {
    const { profileVersion, ...authority } = unwrap(await this.authorities.read(organisationId, authorityId));
    return { ...authority, version: profileVersion } as AuthorityDetailBody;
  }
}
