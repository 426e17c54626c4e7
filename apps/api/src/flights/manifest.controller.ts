import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { DownloadManifest, type Manifest, manifestCsv, manifestFileName } from '#flights';
import { Database } from '#platform';
import { NoteIssued } from '#readiness';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { ReadApprovalNumbers } from './approval-numbers.js';
import { manifestBody, type ManifestBody, manifestSchema } from './manifest.schema.js';

const id = z.uuid();
/** Without it, spreadsheets take the text for the local code page (Unicode 23.8, byte order mark). */
const byteOrderMark = '\uFEFF';

/** The travellers of a leg, with their passports' data. Every download is recorded, with what it said. */
@ApiTags('flights')
@Controller('legs/:id')
export class ManifestController {
  constructor(
    private readonly manifest: DownloadManifest,
    private readonly approvals: ReadApprovalNumbers,
    private readonly database: Database,
    private readonly issued: NoteIssued,
  ) {}

  @Get('manifest')
  @Requires('manifest.download')
  @ApiResponse({ status: 200, standardSchema: manifestSchema })
  async json(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) legId: string): Promise<ManifestBody> {
    return manifestBody(await this.download(staff, legId, 'json'));
  }

  /** As a spreadsheet: UTF-8 with a byte order mark, RFC 4180, no cell that starts a formula. */
  @Get('manifest.csv')
  @Requires('manifest.download')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async csv(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: id }) legId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const manifest = await this.download(staff, legId, 'csv');
    void reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${manifestFileName(manifest)}"`);
    return byteOrderMark + manifestCsv(manifest);
  }

  private async download({ organisationId }: StaffPrincipal, legId: string, format: 'json' | 'csv'): Promise<Manifest> {
    const approvalNumbers = (travellerIds: readonly string[], departureId: string) => this.approvals.of(organisationId, travellerIds, departureId);
    const downloaded = await this.database.transaction(async (tx) => {
      const manifest = await this.manifest.download({ organisationId, legId, format, approvalNumbers });
      if (!manifest.refused) await this.issued.manifest(tx, organisationId, manifest.value);
      return manifest;
    });
    return unwrap(downloaded);
  }
}
