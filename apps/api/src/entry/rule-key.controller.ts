import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { SigningKeys, TrustKey } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { keysSchema, newKeySchema } from './rule-pack.schema.js';

/** Whose signatures on rule packs count, and the key that others know ours by. */
@ApiTags('rules')
@Controller('rule-keys')
export class RuleKeyController {
  constructor(
    private readonly keys: TrustKey,
    private readonly own: SigningKeys,
    private readonly staff: ReadStaffNames,
  ) {}

  @Get()
  @Requires('rule.read')
  @ApiResponse({ status: 200, standardSchema: keysSchema })
  async listKeys(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof keysSchema>> {
    const [own, trusted] = [await this.own.publicKey(organisationId), await this.keys.list(organisationId)];
    const names = await this.staff.of(organisationId, trusted.map(({ addedBy }) => addedBy));
    return { own, items: trusted.map(({ id, keyId, name, addedBy, createdAt }) => ({ id, keyId, name, addedBy: names.get(addedBy) ?? null, createdAt })) };
  }

  @Post()
  @Requires('rule.review')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: keysSchema })
  async trustKey(@CurrentStaff() staff: StaffPrincipal, @Body({ schema: newKeySchema }) key: z.output<typeof newKeySchema>): Promise<z.output<typeof keysSchema>> {
    unwrap(await this.keys.trust({ organisationId: staff.organisationId, actorId: staff.userId }, key));
    return this.listKeys(staff);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('rule.review')
  @ApiResponse({ status: 204, description: 'Its signatures count no more' })
  async distrustKey(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) keyId: string): Promise<void> {
    unwrap(await this.keys.distrust({ organisationId, actorId: userId }, keyId));
  }
}
