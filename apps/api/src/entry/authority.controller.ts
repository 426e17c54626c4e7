import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { type AuthorityCalendar, type AuthorityProfile, ReadAuthority, WriteAuthorityProfile } from '#entry';
import { Clock } from '#kernel';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type AuthorityDetailBody, authorityDetailSchema, deadlinePathSchema, deadlineQuestionSchema, profileBodySchema, yearQuery } from './authority.schema.js';

const id = z.uuid();

/** What is kept about an authority: when it works, how it wants to be asked, how careful we are with it. */
@ApiTags('entry')
@Controller('authorities')
export class AuthorityController {
  constructor(
    private readonly authorities: ReadAuthority,
    private readonly profiles: WriteAuthorityProfile,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Requires('authority.read')
  @ApiResponse({ status: 200, standardSchema: authorityDetailSchema })
  readAuthority(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) authorityId: string,
    @Query({ schema: yearQuery }) { year }: z.output<typeof yearQuery>,
  ): Promise<AuthorityDetailBody> {
    return this.one(organisationId, authorityId, year);
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

  /** Tries a calendar out: how the latest safe day of an entry comes about. Nothing is written. */
  @Post(':id/deadline')
  @HttpCode(200)
  @Requires('authority.read')
  @ApiResponse({ status: 200, standardSchema: deadlinePathSchema })
  async explainDeadline(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) authorityId: string,
    @Body({ schema: deadlineQuestionSchema }) { calendar, entryDate, leadTime }: z.output<typeof deadlineQuestionSchema>,
  ): Promise<z.output<typeof deadlinePathSchema>> {
    unwrap(await this.authorities.read(organisationId, authorityId));
    return unwrap(this.authorities.explain(calendar as AuthorityCalendar, entryDate, leadTime as { days: number }));
  }

  private async one(organisationId: string, authorityId: string, year = this.clock.now().getUTCFullYear()): Promise<AuthorityDetailBody> {
    const { profile, profileVersion, ...authority } = unwrap(await this.authorities.read(organisationId, authorityId));
    return { ...authority, profile, version: profileVersion, year, specialDays: this.authorities.specialDays(profile.calendar ?? {}, year) } as AuthorityDetailBody;
  }
}
