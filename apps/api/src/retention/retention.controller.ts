import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { DueErasures } from '#readiness';
import { ReadTravellers } from '#travellers';
import { CurrentStaff } from '../http/current-principal.js';
import { pageQuery } from '../http/page.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const dueTraveller = z
  .object({ travellerId: z.uuid(), name: z.string(), endedOn: z.iso.date().describe('The last day of their last trip') })
  .meta({ id: 'DueTraveller' });
const page = z
  .object({ items: z.array(dueTraveller), nextCursor: z.string().nullable(), count: z.int().describe('Of all of them') })
  .meta({ id: 'DueTravellers' });
const query = pageQuery.extend({ cursor: z.uuid().optional() });

/** Travellers whose data are kept no longer. */
@ApiTags('retention')
@Controller('retention/travellers')
export class RetentionController {
  constructor(
    private readonly due: DueErasures,
    private readonly travellers: ReadTravellers,
  ) {}

  @Get()
  @Requires('retention.manage')
  @ApiResponse({ status: 200, standardSchema: page })
  async listDueTravellers(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: query }) asked: z.output<typeof query>): Promise<z.output<typeof page>> {
    const { items, nextCursor } = await this.due.list(organisationId, asked);
    const names = await this.travellers.byIds(organisationId, items.map(({ travellerId }) => travellerId));
    const nameOf = (id: string): string => [names.get(id)?.givenNames, names.get(id)?.surname].filter(Boolean).join(' ');
    return { items: items.map((item) => ({ ...item, name: nameOf(item.travellerId) })), nextCursor, count: await this.due.count(organisationId) };
  }

  /** Final: the key is destroyed, and what was sealed with it is noise everywhere, backups included. */
  @Post(':id/erase')
  @HttpCode(204)
  @Requires('retention.manage')
  @ApiResponse({ status: 204, description: 'The traveller is erased' })
  async eraseTraveller(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) travellerId: string): Promise<void> {
    unwrap(await this.due.erase(organisationId, travellerId));
  }
}
