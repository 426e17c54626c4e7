import { Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ExportRulePack, ImportPassportIndex, ImportRulePack, packFileJsonSchema } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Public, Requires } from '../http/requires.js';
import { TakesUpload, UploadedBytes } from '../http/upload/upload.js';
import { signatureBody } from './rule-draft.reader.js';
import { exportQuery, importedIndexSchema, importedPackSchema, indexQuery, packTypes } from './rule-pack.schema.js';

/** Rule packs as files: out signed, in as drafts. */
@ApiTags('rules')
@Controller()
export class RulePackController {
  constructor(
    private readonly exporting: ExportRulePack,
    private readonly importing: ImportRulePack,
    private readonly index: ImportPassportIndex,
  ) {}

  /** How a rule pack is laid out, as JSON Schema (draft 2020-12). */
  @Get('rule-packs/schema')
  @Public('the layout of a file format is nobody’s secret')
  @ApiResponse({ status: 200, standardSchema: z.record(z.string(), z.unknown()) })
  packSchema(): object {
    return packFileJsonSchema();
  }

  /** The published rules, every version of each, signed by the organisation. */
  @Get('rule-packs/export')
  @Requires('rule.read')
  @ApiProduces('application/yaml', 'application/json')
  @ApiResponse({ status: 200, description: 'The pack' })
  async exportPack(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: exportQuery }) choice: z.output<typeof exportQuery>): Promise<StreamableFile> {
    const text = unwrap(await this.exporting.export(organisationId, choice));
    return new StreamableFile(Buffer.from(text), { type: packTypes[choice.format], disposition: `attachment; filename="entry-rules.${choice.format}"` });
  }

  /** Reads a pack, YAML or JSON by its content, and writes what it would change down as a draft. */
  @Post('rule-packs/import')
  @Requires('rule.write')
  @Idempotent()
  @TakesUpload()
  @ApiResponse({ status: 201, standardSchema: importedPackSchema })
  async importPack(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @UploadedBytes() bytes: Buffer): Promise<z.output<typeof importedPackSchema>> {
    const { draftId, title, signature, counts } = unwrap(await this.importing.import({ organisationId, actorId: userId }, bytes));
    return { draftId, title, signature: signatureBody(signature), counts };
  }

  /** Reads a public passport index (`Passport,Destination,Requirement`) and writes its defaults down as a draft. */
  @Post('passport-index/import')
  @Requires('rule.write')
  @Idempotent()
  @TakesUpload()
  @ApiResponse({ status: 201, standardSchema: importedIndexSchema })
  async importIndex(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @UploadedBytes() bytes: Buffer,
    @Query({ schema: indexQuery }) { knownFrom }: z.output<typeof indexQuery>,
  ): Promise<z.output<typeof importedIndexSchema>> {
    return unwrap(await this.index.import({ organisationId, actorId: userId }, bytes, knownFrom));
  }
}
