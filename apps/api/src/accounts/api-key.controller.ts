import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CreateApiKey, ListApiKeys, RevokeApiKey, type StaffPrincipal } from '#accounts';
import { Database } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { pageOf, pageQuery } from '../http/page.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const newKey = z.object({ name: z.string().trim().min(1).max(80), role: z.enum(['operator', 'officer']) });
const createdKey = newKey.extend({ id: z.uuid(), key: z.string().describe('Shown this once') }).meta({ id: 'CreatedApiKey' });
const listedKey = newKey.extend({ id: z.uuid(), prefix: z.string(), createdAt: z.iso.datetime(), lastUsedAt: z.iso.datetime().nullable().describe('To within five minutes') }).meta({ id: 'ApiKey' });
const page = pageOf(listedKey);
const query = pageQuery.extend({ cursor: z.uuid().optional() });

/** Keys for machines. */
@ApiTags('auth')
@Controller('api-keys')
export class ApiKeyController {
  constructor(
    private readonly createKey: CreateApiKey,
    private readonly listKeys: ListApiKeys,
    private readonly revokeKey: RevokeApiKey,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('api-key.manage')
  @ApiResponse({ status: 200, standardSchema: page })
  listApiKeys(@CurrentStaff() staff: StaffPrincipal, @Query({ schema: query }) asked: z.output<typeof query>): Promise<z.output<typeof page>> {
    return this.listKeys.list(staff.organisationId, asked);
  }

  @Post()
  @Requires('api-key.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: createdKey })
  async createApiKey(@CurrentStaff() staff: StaffPrincipal, @Body({ schema: newKey }) body: z.output<typeof newKey>): Promise<z.output<typeof createdKey>> {
    return unwrap(await this.database.transaction((tx) => this.createKey.create(tx, staff, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('api-key.manage')
  @ApiResponse({ status: 204, description: 'The key has stopped working' })
  async revokeApiKey(@CurrentStaff() staff: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    unwrap(await this.revokeKey.revoke(staff.organisationId, id));
  }
}
