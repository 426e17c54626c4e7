import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ExportRuleDraft } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { exportQuery, packTypes } from './rule-pack.schema.js';

const fileQuery = exportQuery.pick({ format: true });

/** A draft as a file, for what is too large to be changed field by field. */
@ApiTags('rules')
@Controller('rule-drafts')
export class RuleDraftFileController {
  constructor(private readonly exporting: ExportRuleDraft) {}

  /** The draft as an unsigned rule pack: changed, it is imported as another draft. */
  @Get(':id/file')
  @Requires('rule.read')
  @ApiProduces('application/yaml', 'application/json')
  @ApiResponse({ status: 200, description: 'The pack' })
  async exportRuleDraft(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) draftId: string,
    @Query({ schema: fileQuery }) { format }: z.output<typeof fileQuery>,
  ): Promise<StreamableFile> {
    const text = unwrap(await this.exporting.export(organisationId, draftId, format));
    return new StreamableFile(Buffer.from(text), { type: packTypes[format], disposition: `attachment; filename="rule-draft.${format}"` });
  }
}
