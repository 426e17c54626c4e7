import { Controller, Delete, Get, Head, HttpCode, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { TravellerPrincipal } from '#accounts';
import { ContinueUpload, OpenUpload, ReadUploads, RemoveUploads, type Upload } from '#documents';
import { refuse } from '#kernel';
import type { ApiRequest } from '../http/api-request.js';
import { CurrentTraveller } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public, Requires } from '../http/requires.js';
import { bytesType, TakesBytes } from '../http/upload/takes-bytes.js';
import { agreeOnVersion, lengthOf, offsetOf, sayAbilities, sayProgress } from './tus.js';
import { uploadBody, type UploadBody, uploadSchema } from './upload.schema.js';

const id = z.uuid();
const root = '/api/v1/me/uploads';
const TusHeader = (): MethodDecorator => ApiHeader({ name: 'Tus-Resumable', required: true, schema: { type: 'string', enum: ['1.0.0'] } });

/**
 * A picture that arrives piece by piece over a bad line: tus 1.0.0 with creation, termination and expiration. What the client
 * says about the file in `Upload-Metadata` is not kept: its name may be a person's.
 */
@Controller('me/uploads')
export class MyUploadsController {
  constructor(
    private readonly openUpload: OpenUpload,
    private readonly continueUpload: ContinueUpload,
    private readonly read: ReadUploads,
    private readonly removeUploads: RemoveUploads,
  ) {}

  @Options()
  @HttpCode(204)
  @Public('says what the protocol can do here, the same to everyone')
  @ApiResponse({ status: 204, description: 'Tus-Version, Tus-Extension and Tus-Max-Size' })
  abilities(@Res({ passthrough: true }) reply: FastifyReply): void {
    sayAbilities(reply);
  }

  @Post()
  @HttpCode(201)
  @Requires('document.upload')
  @TusHeader()
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'Bytes of the whole file, at most 25 MB', schema: { type: 'integer' } })
  @ApiResponse({ status: 201, description: 'Location is where the bytes go, until Upload-Expires' })
  async open(@CurrentTraveller() traveller: TravellerPrincipal, @Req() { headers }: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    unwrap(agreeOnVersion(headers, reply));
    const { organisationId, travellerId } = traveller;
    const upload = unwrap(await this.openUpload.open({ organisationId, travellerId, length: unwrap(lengthOf(headers)) }));
    void reply.header('location', `${root}/${upload.id}`);
    sayProgress(reply, upload);
  }

  @Head(':id')
  @HttpCode(200)
  @Requires('document.upload')
  @TusHeader()
  @ApiResponse({ status: 200, description: 'Upload-Offset says where to go on' })
  async progress(
    @CurrentTraveller() traveller: TravellerPrincipal,
    @Param('id', { schema: id }) uploadId: string,
    @Req() { headers }: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    unwrap(agreeOnVersion(headers, reply));
    sayProgress(reply, await this.upload(traveller, uploadId));
  }

  /** How far the upload has come and, once all of it is there, the check that it began. */
  @Get(':id')
  @Requires('document.upload')
  @ApiResponse({ status: 200, standardSchema: uploadSchema })
  async show(@CurrentTraveller() traveller: TravellerPrincipal, @Param('id', { schema: id }) uploadId: string): Promise<UploadBody> {
    return uploadBody(await this.upload(traveller, uploadId));
  }

  /** The last bytes begin the check, whose id comes as `Waypass-Document-Check`. What arrives before a break is kept. */
  @Patch(':id')
  @HttpCode(204)
  @Requires('document.upload')
  @TakesBytes()
  @TusHeader()
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'Where in the file these bytes begin', schema: { type: 'integer' } })
  @ApiResponse({ status: 204, description: 'Upload-Offset says how much is there now' })
  async continue(
    @CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal,
    @Param('id', { schema: id }) uploadId: string,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { raw, headers } = request;
    unwrap(agreeOnVersion(headers, reply));
    if (headers['content-type'] !== bytesType) throw new ProblemException(refuse('request.unsupported-type', { detail: `Send ${bytesType}.` }));
    const continuation = { organisationId, travellerId, uploadId, offset: unwrap(offsetOf(headers)) };
    try {
      const bytes = raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
      sayProgress(reply, unwrap(await this.continueUpload.continue(continuation, bytes)));
    } finally {
      // What a refusal left unread is read past, so that the answer arrives.
      raw.resume();
    }
  }

  /** Gives the upload up and removes what has arrived. A check that it began goes on. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('document.upload')
  @TusHeader()
  @ApiResponse({ status: 204, description: 'It is gone' })
  async remove(
    @CurrentTraveller() traveller: TravellerPrincipal,
    @Param('id', { schema: id }) uploadId: string,
    @Req() { headers }: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    unwrap(agreeOnVersion(headers, reply));
    await this.removeUploads.remove((await this.upload(traveller, uploadId)).id);
  }

  private async upload({ organisationId, travellerId }: TravellerPrincipal, uploadId: string): Promise<Upload> {
    return unwrap(await this.read.one(organisationId, travellerId, uploadId));
  }
}
