import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ShowPhoto } from '#documents';
import { ReadApplication } from '#entry';
import { chosenPortraitSchema, portraitBody } from '../documents/portrait.schema.js';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const id = z.uuid();

/** The photo that the traveller of an application chose, as the authority wants it. */
@ApiTags('entry')
@Controller('applications/:id')
export class ApplicationPhotoController {
  constructor(
    private readonly applications: ReadApplication,
    private readonly photos: ShowPhoto,
  ) {}

  /** What is known of the photo; null until the traveller chose one. */
  @Get('portrait')
  @Requires('application.read')
  @ApiResponse({ status: 200, standardSchema: chosenPortraitSchema })
  async portrait(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) applicationId: string): Promise<z.output<typeof chosenPortraitSchema>> {
    const { travellerId } = unwrap(await this.applications.read(organisationId, applicationId));
    const chosen = await this.photos.chosen(organisationId, travellerId);
    return { portrait: chosen && portraitBody(chosen) };
  }

  /** The photo itself, for fifteen minutes after a reveal. */
  @Get('photo')
  @Header('cache-control', 'no-store')
  @Requires('application.reveal')
  @ApiProduces('image/jpeg')
  @ApiResponse({ status: 200, description: 'The photo, a JPEG' })
  async photo(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) applicationId: string): Promise<StreamableFile> {
    const { travellerId } = unwrap(await this.applications.read(organisationId, applicationId));
    const jpeg = unwrap(await this.photos.photo({ organisationId, userId, travellerId }));
    return new StreamableFile(jpeg, { type: 'image/jpeg', disposition: `inline; filename="photo-${applicationId}.jpg"` });
  }
}
