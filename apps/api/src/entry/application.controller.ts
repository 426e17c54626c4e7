import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ApproveApplication, ListApplications, ListAuthorities, RejectApplication } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { ApplicationReader } from './application.reader.js';
import {
  type ApplicationBody, applicationPageSchema, applicationQuery, type ApplicationQueryBody, applicationSchema, authorityListSchema,
  type RevealedBody, revealedSchema, revealSchema, reviewSchema,
} from './application.schema.js';

const id = z.uuid();

/** The entry officer's queue and reviews. */
@ApiTags('entry')
@Controller()
export class ApplicationController {
  constructor(
    private readonly list: ListApplications,
    private readonly authorities: ListAuthorities,
    private readonly reader: ApplicationReader,
    private readonly approve: ApproveApplication,
    private readonly reject: RejectApplication,
  ) {}

  @Get('authorities')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: authorityListSchema })
  async listAuthorities(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof authorityListSchema>> {
    const found = await this.authorities.list(organisationId);
    return { items: found.map(({ id: authorityId, code, name }) => ({ id: authorityId, code, name })) };
  }

  @Get('applications')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: applicationPageSchema })
  async listApplications(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: applicationQuery }) { status, departureId, cursor, limit }: ApplicationQueryBody,
  ): Promise<z.output<typeof applicationPageSchema>> {
    const page = await this.list.list({ organisationId, statuses: status && [status], departureId, cursor, limit });
    return { items: await this.reader.summaries(organisationId, page.items), nextCursor: page.nextCursor };
  }

  @Get('applications/:id')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: applicationSchema })
  readApplication(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) applicationId: string): Promise<ApplicationBody> {
    return this.reader.one(organisationId, applicationId);
  }

  /** Opens the passport to this person for fifteen minutes; who and why is on record. */
  @Post('applications/:id/reveal')
  @HttpCode(200)
  @Requires('application.reveal')
  @ApiResponse({ status: 200, standardSchema: revealedSchema })
  revealApplication(
    @CurrentStaff() onlooker: StaffPrincipal,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: revealSchema }) { reason }: z.output<typeof revealSchema>,
  ): Promise<RevealedBody> {
    return this.reader.reveal(onlooker, applicationId, reason);
  }

  @Get('applications/:id/image')
  @Requires('application.reveal')
  @ApiProduces('image/jpeg')
  @ApiResponse({ status: 200, description: 'The passport page' })
  async readPicture(@CurrentStaff() onlooker: StaffPrincipal, @Param('id', { schema: id }) applicationId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.picture(onlooker, applicationId), { type: 'image/jpeg' });
  }

  @Post('applications/:id/approve')
  @HttpCode(200)
  @Requires('application.review')
  @ApiResponse({ status: 200, standardSchema: applicationSchema })
  async approveApplication(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: reviewSchema }) review: z.output<typeof reviewSchema>,
  ): Promise<ApplicationBody> {
    unwrap(await this.approve.approve({ organisationId, actorId: userId, applicationId, ...review }));
    return this.reader.one(organisationId, applicationId);
  }

  @Post('applications/:id/reject')
  @HttpCode(200)
  @Requires('application.review')
  @ApiResponse({ status: 200, standardSchema: applicationSchema })
  async rejectApplication(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: reviewSchema }) review: z.output<typeof reviewSchema>,
  ): Promise<ApplicationBody> {
    unwrap(await this.reject.reject({ organisationId, actorId: userId, applicationId, ...review }));
    return this.reader.one(organisationId, applicationId);
  }
}
