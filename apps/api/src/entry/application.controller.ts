import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ApproveApplication, ListAuthorities, RejectApplication } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { ApplicationReader } from './application.reader.js';
import { deciderOf } from './decider-of.js';
import {
  type ApplicationBody, applicationSchema, authorityListSchema, rejectionSchema, type RevealedBody, revealedSchema, revealSchema, reviewSchema,
} from './application.schema.js';

const id = z.uuid();

/** The entry officer's reviews. */
@ApiTags('entry')
@Controller()
export class ApplicationController {
  constructor(
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
    @CurrentStaff() { organisationId, userId, kind }: StaffPrincipal,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: reviewSchema }) review: z.output<typeof reviewSchema>,
  ): Promise<ApplicationBody> {
    const hasLooked = await this.reader.hasLooked({ organisationId, userId }, applicationId);
    unwrap(await this.approve.approve({ organisationId, actorId: userId, by: deciderOf(kind), applicationId, hasLooked, ...review }));
    return this.reader.one(organisationId, applicationId);
  }

  @Post('applications/:id/reject')
  @HttpCode(200)
  @Requires('application.review')
  @ApiResponse({ status: 200, standardSchema: applicationSchema })
  async rejectApplication(
    @CurrentStaff() { organisationId, userId, kind }: StaffPrincipal,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: rejectionSchema }) rejection: z.output<typeof rejectionSchema>,
  ): Promise<ApplicationBody> {
    unwrap(await this.reject.reject({ organisationId, actorId: userId, by: deciderOf(kind), applicationId, ...rejection }));
    return this.reader.one(organisationId, applicationId);
  }
}
