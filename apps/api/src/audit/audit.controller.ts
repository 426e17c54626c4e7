import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadOrganisation, ReadStaffNames, type StaffPrincipal } from '#accounts';
import { type AuditEntry, type ChainReport, ListEntries, VerifyChain } from '#audit';
import { writeCsv } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { pageOf, pageQuery } from '../http/page.js';
import { Requires } from '../http/requires.js';

const entry = z
  .object({
    seq: z.number().int().describe('Counted from 1 within the organisation, without gaps'),
    eventId: z.uuid(),
    at: z.iso.datetime(),
    type: z.string(),
    actor: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable().describe('Of a person of the staff') }),
    subject: z.record(z.string(), z.unknown()).describe('Ids and states; never anything personal'),
    correlationId: z.string(),
  })
  .meta({ id: 'AuditEntry' });
const page = pageOf(entry);
const filter = z.object({
  actorId: z.string().min(1).max(100).optional().describe('Who did it'),
  topic: z.string().regex(/^[a-z-]{1,40}$/).optional().describe('What a type begins with, before the first dot: `booking`'),
  from: z.iso.date().optional().describe('The first day, in the organisation’s time zone'),
  until: z.iso.date().optional().describe('The last day, in the organisation’s time zone'),
});
const query = pageQuery.extend({ cursor: z.string().regex(/^\d{1,15}$/).optional(), ...filter.shape });
type Filter = z.output<typeof filter>;
type Page = z.output<typeof page>;

const headers = ['number', 'at', 'type', 'actorKind', 'actorId', 'actorName', 'subject', 'correlationId'];
/** The most lines that one file has: the newest. */
const longestFile = 20_000;
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
    private readonly names: ReadStaffNames,
    private readonly organisations: ReadOrganisation,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('audit.read')
  @ApiResponse({ status: 200, standardSchema: page })
  list(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: query }) asked: z.output<typeof query>): Promise<Page> {
    return this.read(organisationId, asked);
  }

  /** The newest 20,000 of what is asked for. No cell runs as a formula. */
  @Get('entries.csv')
  @Requires('audit.read')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async auditFile(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: filter }) asked: Filter): Promise<StreamableFile> {
    const { items } = await this.read(organisationId, { ...asked, limit: longestFile });
    const rows = items.map(({ seq, at, type, actor, subject, correlationId }) => [seq, at, type, actor.kind, actor.id, actor.name ?? '', JSON.stringify(subject), correlationId]);
    const bytes = writeCsv({ name: 'Audit', columns: headers.map((header) => ({ header })), rows });
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8; header=present', disposition: 'attachment; filename="audit.csv"' });
  }

  /** Walks the whole chain and says whether anything in it was changed, taken out or added by hand. */
  @Get('verification')
  @Requires('audit.read')
  @ApiResponse({ status: 200, standardSchema: verification })
  verify(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<ChainReport> {
    return this.chain.verify(organisationId);
  }

  private async read(organisationId: string, asked: Filter & { cursor?: string | undefined; limit: number }): Promise<Page> {
    const timeZone = (await this.organisations.settings(organisationId))?.timeZone ?? 'UTC';
    const { items, nextCursor } = await this.entries.list(organisationId, { ...asked, timeZone });
    const names = await this.names.of(organisationId, [...new Set(items.map(({ actor }) => actor.id))]);
    return { items: items.map((item) => withName(item, names)), nextCursor };
  }
}

const withName = ({ organisationId: _organisation, actor, subject, ...item }: AuditEntry, names: ReadonlyMap<string, string>): Page['items'][number] => ({
  ...item, actor: { ...actor, name: names.get(actor.id) ?? null }, subject: { ...subject },
});
