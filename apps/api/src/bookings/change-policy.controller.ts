import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { defaultPolicy, ReadPolicy, WritePolicy } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type ChangePoliciesBody, changePoliciesSchema, type WrittenPolicyBody, writtenPolicySchema } from './change-policy.schema.js';

/** What changes and cancellations cost, as the operator says. */
@ApiTags('bookings')
@Controller('change-policies')
export class ChangePolicyController {
  constructor(
    private readonly policies: ReadPolicy,
    private readonly write: WritePolicy,
    private readonly staff: ReadStaffNames,
  ) {}

  /** The organisation's own (or what holds without one) first, then those of packages. */
  @Get()
  @Requires('booking.read')
  @ApiResponse({ status: 200, standardSchema: changePoliciesSchema })
  async listPolicies(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<ChangePoliciesBody> {
    const written = await this.policies.written(organisationId);
    const names = await this.staff.of(organisationId, written.map(({ userId }) => userId));
    const items = written.map(({ packageId, version, policy, userId, createdAt }) => ({
      packageId, version, policy, by: names.get(userId) ?? null, at: createdAt.toISOString(),
    }));
    const unwritten = { packageId: null, version: 0, policy: defaultPolicy, by: null, at: null };
    return { items: items[0]?.packageId === null ? items : [unwritten, ...items] } as ChangePoliciesBody;
  }

  /** For bookings from now on; those that were made keep to what they were made under. */
  @Put()
  @HttpCode(204)
  @Requires('policy.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the policy as it was read; 0 where there is none' })
  @ApiResponse({ status: 204, description: 'The policy is written' })
  async writePolicy(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @IfMatch() version: number,
    @Body({ schema: writtenPolicySchema }) { packageId, policy }: WrittenPolicyBody,
  ): Promise<void> {
    unwrap(await this.write.write({ organisationId, packageId, userId, version, policy }));
  }
}
