import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { IntroduceStaff, type TravellerPrincipal } from '#accounts';
import { ReadLooks } from '#documents';
import { refuse } from '#kernel';
import { writeZip } from '#platform';
import { AskErasure, ReadErasure } from '#readiness';
import { ReadTravellers, RequestErasure } from '#travellers';
import { CurrentTraveller } from '../http/current-principal.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { MyDataReader } from './my-data.reader.js';
import { erasureAnswerSchema, erasureAskSchema, erasureBody, lookBody, type PrivacyBody, privacySchema } from './privacy.schema.js';

/** What a traveller may know and decide about their own data. */
@ApiTags('me')
@Controller('me')
export class MyPrivacyController {
  constructor(
    private readonly looks: ReadLooks,
    private readonly staff: IntroduceStaff,
    private readonly travellers: ReadTravellers,
    private readonly erasure: ReadErasure,
    private readonly asking: AskErasure,
    private readonly requests: RequestErasure,
    private readonly data: MyDataReader,
  ) {}

  @Get('privacy')
  @Requires('trip.read')
  @ApiResponse({ status: 200, standardSchema: privacySchema })
  async read(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<PrivacyBody> {
    const surname = (await this.travellers.byIds(organisationId, [travellerId])).get(travellerId)?.surname;
    if (typeof surname !== 'string') throw new ProblemException(refuse('not-found'));
    const looks = await this.looks.ofTraveller(organisationId, travellerId);
    const staff = await this.staff.of(organisationId, [...new Set(looks.map(({ userId }) => userId))]);
    return { surname, looks: looks.map((look) => lookBody(look, staff)), erasure: erasureBody(await this.erasure.of(organisationId, travellerId)) };
  }

  /** Erases the traveller where nothing stands against it, and ends the session; else notes that they want it. Final. */
  @Post('erasure')
  @HttpCode(200)
  @Requires('answers.write')
  @ApiResponse({ status: 200, standardSchema: erasureAnswerSchema })
  async ask(
    @CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal,
    @Body({ schema: erasureAskSchema }) { surname }: z.output<typeof erasureAskSchema>,
  ): Promise<z.output<typeof erasureAnswerSchema>> {
    return { outcome: unwrap(await this.asking.ask(organisationId, travellerId, surname)) };
  }

  /** Takes the wish back, while it is one. */
  @Delete('erasure')
  @HttpCode(204)
  @Requires('answers.write')
  @ApiResponse({ status: 204, description: 'Nothing will be erased' })
  async withdraw(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<void> {
    unwrap(await this.requests.withdraw(organisationId, travellerId));
  }

  /** Everything that is held of the traveller, but the files. */
  @Get('data')
  @Header('cache-control', 'no-store')
  @Requires('trip.read')
  @ApiProduces('application/json')
  @ApiResponse({ status: 200, description: 'The data, to be read by people and programs' })
  async download(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<StreamableFile> {
    const bytes = await this.data.json(organisationId, travellerId);
    return new StreamableFile(bytes, { type: 'application/json', length: bytes.length, disposition: 'attachment; filename="my-data.json"' });
  }

  /** The same with every picture and paper, as one archive. */
  @Get('data/files')
  @Header('cache-control', 'no-store')
  @Requires('document.read')
  @ApiProduces('application/zip')
  @ApiResponse({ status: 200, description: 'A ZIP of the data, the pictures and the papers' })
  async downloadFiles(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<StreamableFile> {
    const content = writeZip(await this.data.files(organisationId, travellerId));
    return new StreamableFile(Readable.from(content, { objectMode: false }), { type: 'application/zip', disposition: 'attachment; filename="my-data.zip"' });
  }
}
