import { Controller, Get, HttpCode, type MessageEvent, Param, Post, Req, Sse, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import type { TravellerPrincipal } from '#accounts';
import { ConfirmReading, ReadDocumentChecks, ReadOwnPicture, UploadDocument } from '#documents';
import type { ApiRequest } from '../http/api-request.js';
import { CurrentTraveller } from '../http/current-principal.js';
import { RequestPrincipal } from '../http/guard/request-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { Streams } from '../http/streams/streams.js';
import { TakesUpload, UploadedBytes } from '../http/upload/upload.js';
import { CheckEvents } from './check-events.js';
import { documentCheckBody, type DocumentCheckBody, documentCheckSchema } from './document-check.schema.js';

const id = z.uuid();

/** A traveller's own passport pictures. */
@Controller('me')
export class MyDocumentsController {
  constructor(
    private readonly uploadDocument: UploadDocument,
    private readonly read: ReadDocumentChecks,
    private readonly pictures: ReadOwnPicture,
    private readonly confirmReading: ConfirmReading,
    private readonly events: CheckEvents,
    private readonly principals: RequestPrincipal,
    private readonly streams: Streams,
  ) {}

  /** Takes a picture of the passport page; the check begins at once. The same picture again answers with its check. */
  @Post('documents')
  @HttpCode(202)
  @Requires('document.upload')
  @TakesUpload()
  @ApiResponse({ status: 202, standardSchema: documentCheckSchema })
  async upload(@CurrentTraveller() traveller: TravellerPrincipal, @UploadedBytes() bytes: Buffer): Promise<DocumentCheckBody> {
    const { organisationId, travellerId } = traveller;
    return documentCheckBody(unwrap(await this.uploadDocument.upload({ organisationId, travellerId, bytes })));
  }

  @Get('document-checks/:id')
  @Requires('document.read')
  @ApiResponse({ status: 200, standardSchema: documentCheckSchema })
  async check(@CurrentTraveller() traveller: TravellerPrincipal, @Param('id', { schema: id }) checkId: string): Promise<DocumentCheckBody> {
    return documentCheckBody(unwrap(await this.read.one(traveller.organisationId, traveller.travellerId, checkId)));
  }

  /** The picture as it was kept: upright, without metadata. Findings and lines are placed by its pixels. */
  @Get('document-checks/:id/picture')
  @Requires('document.read')
  @ApiProduces('image/jpeg')
  @ApiResponse({ status: 200, description: 'The picture' })
  async picture(@CurrentTraveller() traveller: TravellerPrincipal, @Param('id', { schema: id }) checkId: string): Promise<StreamableFile> {
    const jpeg = unwrap(await this.pictures.read(traveller.organisationId, traveller.travellerId, checkId));
    return new StreamableFile(jpeg, { type: 'image/jpeg', length: jpeg.length });
  }

  /** The traveller says that the characters which were corrected are those of the passport. Answers with the check judged anew. */
  @Post('document-checks/:id/confirmation')
  @HttpCode(200)
  @Requires('document.upload')
  @ApiResponse({ status: 200, standardSchema: documentCheckSchema })
  async confirm(@CurrentTraveller() traveller: TravellerPrincipal, @Param('id', { schema: id }) checkId: string): Promise<DocumentCheckBody> {
    const { organisationId, travellerId } = traveller;
    return documentCheckBody(unwrap(await this.confirmReading.confirm({ organisationId, travellerId, checkId })));
  }

  /** Server-sent events: `check` with the check each time it moves on; the stream ends when it is finished, or with the session. */
  @Sse('document-checks/:id/events')
  @Requires('document.read')
  async follow(
    @CurrentTraveller() traveller: TravellerPrincipal,
    @Param('id', { schema: id }) checkId: string,
    @Req() request: ApiRequest,
  ): Promise<Observable<MessageEvent>> {
    const check = unwrap(await this.read.one(traveller.organisationId, traveller.travellerId, checkId));
    return unwrap(this.streams.open(request, this.events.of(check, () => this.principals.isStillGood(request))));
  }
}
