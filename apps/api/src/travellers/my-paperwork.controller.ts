import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { TravellerPrincipal } from '#accounts';
import { AddPaper, mediaTypes, ReadPapers } from '#documents';
import { ReadApplication, ReadChecklist, takesPaper } from '#entry';
import { refuse } from '#kernel';
import { FillForm, SignApplication, TravellerPaperwork } from '#readiness';
import { paperBody, type PaperBody, paperSchema } from '../entry/checklist.schema.js';
import { CurrentTraveller } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { TakesUpload, UploadedBytes } from '../http/upload/upload.js';
import { paperworkBody, paperworkSchema, signatureSchema } from './paperwork.schema.js';

const id = z.uuid();
type PaperworkBody = z.output<typeof paperworkSchema>;

/** A traveller’s own checklist, files and applications. */
@ApiTags('me')
@Controller('me')
export class MyPaperworkController {
  constructor(
    private readonly paperwork: TravellerPaperwork,
    private readonly checklists: ReadChecklist,
    private readonly add: AddPaper,
    private readonly papers: ReadPapers,
    private readonly applications: ReadApplication,
    private readonly forms: FillForm,
    private readonly declarations: SignApplication,
  ) {}

  @Get('paperwork')
  @Requires('trip.read')
  @ApiResponse({ status: 200, standardSchema: paperworkSchema })
  async read(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<PaperworkBody> {
    return paperworkBody(unwrap(await this.paperwork.read(organisationId, travellerId)));
  }

  /** Takes a letter, a ticket or a certificate for an item of the checklist: JPEG, PNG or PDF, at most 10 MB. */
  @Post('checklist-items/:id/papers')
  @HttpCode(202)
  @Requires('document.upload')
  @TakesUpload()
  @ApiResponse({ status: 202, standardSchema: paperSchema })
  async hand(
    @CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal,
    @Param('id', { schema: id }) itemId: string,
    @UploadedBytes() bytes: Buffer,
  ): Promise<PaperBody> {
    const asked = unwrap(await this.checklists.item(organisationId, itemId));
    if (asked.travellerId !== travellerId) throw new ProblemException(refuse('not-found'));
    if (!takesPaper(asked.item)) throw new ProblemException(refuse('paper.not-asked'));
    const { departureId, item: { code } } = asked;
    return paperBody(unwrap(await this.add.add({ organisationId, travellerId, departureId, code, bytes })));
  }

  /** A file that the traveller handed in. */
  @Get('papers/:id/file')
  @Header('cache-control', 'no-store')
  @Requires('document.read')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiResponse({ status: 200, description: 'The file as it was handed in' })
  async paper(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal, @Param('id', { schema: id }) paperId: string): Promise<StreamableFile> {
    const { paper, bytes } = unwrap(await this.papers.own(organisationId, travellerId, paperId));
    return new StreamableFile(bytes, { type: mediaTypes[paper.type], length: bytes.length, disposition: `attachment; filename="paper-${paperId}.${paper.type}"` });
  }

  /** The authority’s form as it was filled for the traveller. */
  @Get('applications/:id/form')
  @Header('cache-control', 'no-store')
  @Requires('document.read')
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, description: 'The filled form, a PDF' })
  async form(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal, @Param('id', { schema: id }) applicationId: string): Promise<StreamableFile> {
    const application = unwrap(await this.applications.read(organisationId, applicationId));
    if (application.travellerId !== travellerId) throw new ProblemException(refuse('not-found'));
    const { bytes } = unwrap(await this.forms.fill(organisationId, applicationId));
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: 'attachment; filename="application.pdf"' });
  }

  /** Signs the declaration of an application: drawn, or a typed name with consent. A change of what the form says makes it out of date. */
  @Post('applications/:id/declaration')
  @HttpCode(200)
  @Requires('answers.write')
  @ApiResponse({ status: 200, standardSchema: paperworkSchema })
  async sign(
    @CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: signatureSchema }) signed: z.output<typeof signatureSchema>,
  ): Promise<PaperworkBody> {
    unwrap(await this.declarations.sign({ organisationId, travellerId, applicationId, ...signed }));
    return paperworkBody(unwrap(await this.paperwork.read(organisationId, travellerId)));
  }
}
