import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type AuditPage, type ChainReport, ListEntries, VerifyChain } from '#audit';
import type { StaffPrincipal } from '#accounts';
import { CurrentStaff } from '../http/current-principal.js';
import { pageOf, pageQuery } from '../http/page.js';
import { Requires } from '../http/requires.js';

const entry = z
  .object({
    seq: z.number().int().describe('Counted from 1 within the organisation, without gaps'),
    eventId: z.uuid(),
    at: z.iso.datetime(),
    type: z.string(),
    actor: z.object({ kind: z.string(), id: z.string() }),
    subject: z.record(z.string(), z.unknown()).describe('Ids and states; never anything personal'),
    correlationId: z.string(),
  })
  .meta({ id: 'AuditEntry' });
const page = pageOf(entry);
const query = pageQuery.extend({ cursor: z.string().regex(/^\d{1,15}$/).optional() });
const verification = z
  .object({
    intact: z.boolean(),
    entries: z.number().int().describe('Entries found in order before the first fault, or in all'),
    fault: z.object({ seq: z.number().int(), kind: z.enum(['missing', 'changed', 'relinked', 'unsigned']) }).nullable(),
  })
  .meta({ id: 'AuditVerification' });

/** Who did what in the organisation. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly entries: ListEntries,
    private readonly chain: VerifyChain,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('audit.read')
  @ApiResponse({ status: 200, standardSchema: page })
  list(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: query }) asked: z.output<typeof query>): Promise<AuditPage> {
    return this.entries.list(organisationId, asked);
  }

  /** Walks the whole chain and says whether anything in it was changed, taken out or added by hand. */
  @Get('verification')
  @Requires('audit.read')
  @ApiResponse({ status: 200, standardSchema: verification })
  verify(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<ChainReport> {
    return this.chain.verify(organisationId);
  }
}
