import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { Requires } from '../http/requires.js';
import { ManifestDesk } from './manifest-desk.js';
import { type DepartureManifestsBody, departureManifestsSchema, fileQuery, orderSchema, previewBody, previewQuery, previewSchema, recordSchema, sentSchema } from './manifests.schema.js';

const id = z.uuid();
type RecordBody = z.output<typeof recordSchema>;

/** What borders, carriers, hotels and guides get of the legs of a departure. Every look at a passport's data is recorded. */
@ApiTags('manifests')
@Controller()
export class ManifestsController {
  constructor(private readonly desk: ManifestDesk) {}

  /** Who is on each leg, what is missing, what was sent when, and what is different since. */
  @Get('departures/:id/manifests')
  @Requires('manifest.download')
  @Header('cache-control', 'no-store')
  @ApiResponse({ status: 200, standardSchema: departureManifestsSchema })
  readManifests(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<DepartureManifestsBody> {
    return this.desk.ofDeparture(staff, departureId);
  }

  /** A manifest as it would leave now. */
  @Get('legs/:id/manifest-preview')
  @Requires('manifest.download')
  @Header('cache-control', 'no-store')
  @ApiResponse({ status: 200, standardSchema: previewSchema })
  async previewManifest(
    @CurrentStaff() staff: StaffPrincipal,
    @Param('id', { schema: id }) legId: string,
    @Query({ schema: previewQuery }) { whole, ...asked }: z.output<typeof previewQuery>,
  ): Promise<z.output<typeof previewSchema>> {
    return previewBody(await this.desk.preview(staff, legId, { ...asked, whole: whole === 'true' }));
  }

  /** Makes the next one for a receiver. It stays as it is. */
  @Post('legs/:id/manifests')
  @Requires('manifest.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: recordSchema })
  makeManifest(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) legId: string, @Body({ schema: orderSchema }) order: z.output<typeof orderSchema>): Promise<RecordBody> {
    return this.desk.make(staff, legId, order);
  }

  /** As it was made: a message as text, a list in the format that is asked for. */
  @Get('manifests/:id/file')
  @Requires('manifest.download')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/plain', 'text/csv', 'application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  downloadManifestFile(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) manifestId: string,
    @Query({ schema: fileQuery }) { format }: z.output<typeof fileQuery>,
  ): Promise<StreamableFile> {
    return this.desk.file(organisationId, manifestId, format);
  }

  /** It went out: the next one tells what is different from it. */
  @Post('manifests/:id/sent')
  @HttpCode(200)
  @Requires('manifest.manage')
  @ApiResponse({ status: 200, standardSchema: recordSchema })
  sendManifest(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) manifestId: string, @Body({ schema: sentSchema }) { to }: z.output<typeof sentSchema>): Promise<RecordBody> {
    return this.desk.markSent(staff, manifestId, to);
  }
}
