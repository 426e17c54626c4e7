import { Controller, Get, Header, HttpCode, type MessageEvent, Param, Post, Req, Sse, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import type { TravellerPrincipal } from '#accounts';
import { ReadPortraits, UploadPortrait, UsePortrait } from '#documents';
import type { ApiRequest } from '../http/api-request.js';
import { CurrentTraveller } from '../http/current-principal.js';
import { RequestPrincipal } from '../http/guard/request-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { Streams } from '../http/streams/streams.js';
import { TakesUpload, UploadedBytes } from '../http/upload/upload.js';
import { PortraitEvents } from './portrait-events.js';
import { myPhotoSchema, portraitBody, type PortraitBody, portraitSchema } from './portrait.schema.js';

const id = z.uuid();

/** A traveller's own portrait, and the photo that is made of it. */
@ApiTags('me')
@Controller('me/photo')
export class MyPhotoController {
  constructor(
    private readonly uploadPortrait: UploadPortrait,
    private readonly read: ReadPortraits,
    private readonly usePortrait: UsePortrait,
    private readonly events: PortraitEvents,
    private readonly principals: RequestPrincipal,
    private readonly streams: Streams,
  ) {}

  /** Takes a portrait; the check begins at once. */
  @Post()
  @HttpCode(202)
  @Requires('document.upload')
  @TakesUpload()
  @ApiResponse({ status: 202, standardSchema: portraitSchema })
  async upload(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal, @UploadedBytes() bytes: Buffer): Promise<PortraitBody> {
    return portraitBody(unwrap(await this.uploadPortrait.upload({ organisationId, travellerId, bytes })));
  }

  /** The newest portrait, null before the first, and which one is in use. */
  @Get()
  @Requires('document.read')
  @ApiResponse({ status: 200, standardSchema: myPhotoSchema })
  async latest(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<z.output<typeof myPhotoSchema>> {
    const portrait = await this.read.latest(organisationId, travellerId);
    const chosen = await this.read.used(organisationId, travellerId);
    return { portrait: portrait && portraitBody(portrait), chosenId: chosen?.id ?? null };
  }

  /** Server-sent events: `portrait` each time it moves on; the stream ends when it is finished, or with the session. */
  @Sse(':id/events')
  @Requires('document.read')
  async follow(
    @CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal,
    @Param('id', { schema: id }) portraitId: string,
    @Req() request: ApiRequest,
  ): Promise<Observable<MessageEvent>> {
    const portrait = unwrap(await this.read.one(organisationId, travellerId, portraitId));
    return unwrap(this.streams.open(request, this.events.of(portrait, () => this.principals.isStillGood(request))));
  }

  /** The photo that was made for the authority. */
  @Get(':id/crop')
  @Header('cache-control', 'no-store')
  @Requires('document.read')
  @ApiProduces('image/jpeg')
  @ApiResponse({ status: 200, description: 'The photo, a JPEG' })
  async crop(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal, @Param('id', { schema: id }) portraitId: string): Promise<StreamableFile> {
    const portrait = unwrap(await this.read.one(organisationId, travellerId, portraitId));
    return new StreamableFile(unwrap(await this.read.photo(portrait)), { type: 'image/jpeg' });
  }

  /** Chooses this photo for the authority, in place of an earlier one. Saying it again changes nothing. */
  @Post(':id/use')
  @HttpCode(200)
  @Requires('document.upload')
  @ApiResponse({ status: 200, standardSchema: portraitSchema })
  async use(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal, @Param('id', { schema: id }) portraitId: string): Promise<PortraitBody> {
    return portraitBody(unwrap(await this.usePortrait.use(organisationId, travellerId, portraitId)));
  }
}
