import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { AskForCheck, AskForPack, DownloadPack, type Pack, ReadPacks } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { newPackSchema, type PackBody, packBody, packListSchema, packSchema } from './batch-pack.schema.js';

const id = z.uuid();

/** The packs of files that go with a batch: made by a worker, downloaded, and made again to be compared. */
@ApiTags('entry')
@Controller()
export class BatchPackController {
  constructor(
    private readonly packs: ReadPacks,
    private readonly asking: AskForPack,
    private readonly checking: AskForCheck,
    private readonly downloads: DownloadPack,
    private readonly staff: ReadStaffNames,
  ) {}

  /** The packs of every list of the batch, oldest first. */
  @Get('batches/:id/packs')
  @Requires('batch.read')
  @ApiResponse({ status: 200, standardSchema: packListSchema })
  async listPacks(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) batchId: string): Promise<z.output<typeof packListSchema>> {
    return { items: await this.bodies(organisationId, unwrap(await this.packs.ofBatch(organisationId, batchId))) };
  }

  /** Has the pack for the list that stands made, with this letter. */
  @Post('batches/:id/packs')
  @Requires('batch.assemble')
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the batch as it was read' })
  @ApiResponse({ status: 201, standardSchema: packSchema })
  async askForPack(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) batchId: string,
    @IfMatch() version: number,
    @Body({ schema: newPackSchema }) { letter }: z.output<typeof newPackSchema>,
  ): Promise<PackBody> {
    const { id: packId } = unwrap(await this.asking.ask({ organisationId, actorId: userId, batchId, version, letter }));
    return this.one(organisationId, packId);
  }

  /** One pack, and how far it is. */
  @Get('batch-packs/:id')
  @Requires('batch.read')
  @ApiResponse({ status: 200, standardSchema: packSchema })
  readPack(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) packId: string): Promise<PackBody> {
    return this.one(organisationId, packId);
  }

  /** The archive. It shows passports: who downloads it is on record. */
  @Get('batch-packs/:id/file')
  @Header('cache-control', 'no-store')
  @Requires('batch.download')
  @ApiProduces('application/zip')
  @ApiResponse({ status: 200, description: 'The pack, a ZIP' })
  async downloadPack(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) packId: string): Promise<StreamableFile> {
    const { content, fileName } = unwrap(await this.downloads.download({ organisationId, actorId: userId, packId }));
    return new StreamableFile(Readable.from(content, { objectMode: false }), { type: 'application/zip', disposition: `attachment; filename="${fileName}"` });
  }

  /** Has the pack made again from what it was made from, and compared. */
  @Post('batch-packs/:id/check')
  @HttpCode(202)
  @Requires('batch.read')
  @Idempotent()
  @ApiResponse({ status: 202, standardSchema: packSchema })
  async checkPack(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) packId: string): Promise<PackBody> {
    unwrap(await this.checking.ask({ organisationId, actorId: userId, packId }));
    return this.one(organisationId, packId);
  }

  private async one(organisationId: string, packId: string): Promise<PackBody> {
    const [body] = await this.bodies(organisationId, [unwrap(await this.packs.one(organisationId, packId))]);
    if (!body) throw new Error('one pack is one');
    return body;
  }

  private async bodies(organisationId: string, packs: readonly Pack[]): Promise<PackBody[]> {
    const names = await this.staff.of(organisationId, packs.map(({ askedBy }) => askedBy));
    return packs.map((pack) => packBody(pack, names.get(pack.askedBy) ?? 'Waypass'));
  }
}
