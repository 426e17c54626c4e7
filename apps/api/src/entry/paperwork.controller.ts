import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { mediaTypes, ReadPapers, RevealPapers } from '#documents';
import { ReadApplication } from '#entry';
import { refuse } from '#kernel';
import { FillForm, TravellerPaperwork } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { applicationPaperworkBody, applicationPaperworkSchema } from '../travellers/paperwork.schema.js';
import { revealSchema } from './application.schema.js';

const id = z.uuid();

/** The files of applications, as officers see them: nothing is shown without a reason, and nothing is kept by a cache. */
@ApiTags('entry')
@Controller()
export class PaperworkController {
  constructor(
    private readonly applications: ReadApplication,
    private readonly paperwork: TravellerPaperwork,
    private readonly forms: FillForm,
    private readonly papers: ReadPapers,
    private readonly reveals: RevealPapers,
  ) {}

  /** What the application lacks, and how far its declaration is. Null where the traveller no longer goes. */
  @Get('applications/:id/paperwork')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: z.object({ paperwork: applicationPaperworkSchema.nullable() }).meta({ id: 'StaffPaperwork' }) })
  async ofApplication(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) applicationId: string) {
    const { travellerId } = unwrap(await this.applications.read(organisationId, applicationId));
    const read = await this.paperwork.read(organisationId, travellerId);
    const found = read.refused ? undefined : read.value.applications.find((application) => application.id === applicationId);
    return { paperwork: found ? applicationPaperworkBody(found) : null };
  }

  /** The authority’s form as it would go out now, for fifteen minutes after a reveal. */
  @Get('applications/:id/form')
  @Header('cache-control', 'no-store')
  @Requires('application.reveal')
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, description: 'The filled form, a PDF' })
  async form(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) applicationId: string): Promise<StreamableFile> {
    const { travellerId } = unwrap(await this.applications.read(organisationId, applicationId));
    if (!(await this.reveals.isOpen({ organisationId, userId, travellerId }))) throw new ProblemException(refuse('document.reveal-required'));
    const { bytes } = unwrap(await this.forms.fill(organisationId, applicationId));
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: `inline; filename="form-${applicationId}.pdf"` });
  }

  /** Opens the papers of a traveller to this person for fifteen minutes; who and why is on record. */
  @Post('travellers/:id/papers/reveal')
  @HttpCode(204)
  @Requires('application.reveal')
  async reveal(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) travellerId: string,
    @Body({ schema: revealSchema }) { reason }: z.output<typeof revealSchema>,
  ): Promise<void> {
    unwrap(await this.paperwork.read(organisationId, travellerId));
    await this.reveals.reveal({ organisationId, userId, travellerId }, reason);
  }

  /** One paper, for fifteen minutes after a reveal. */
  @Get('papers/:id/file')
  @Header('cache-control', 'no-store')
  @Requires('application.reveal')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiResponse({ status: 200, description: 'The file as it was handed in' })
  async paper(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) paperId: string): Promise<StreamableFile> {
    unwrap(await this.papers.one(organisationId, paperId));
    const { paper, bytes } = unwrap(await this.reveals.open({ organisationId, userId }, paperId));
    return new StreamableFile(bytes, { type: mediaTypes[paper.type], length: bytes.length, disposition: `attachment; filename="paper-${paperId}.${paper.type}"` });
  }
}
