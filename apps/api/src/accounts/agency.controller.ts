import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ChangeAgency, CreateAgency, CreateUser, DisableAgencyUser, ReadAgencies, type StaffPrincipal } from '#accounts';
import { Database } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { agenciesSchema, type AgencyBody, agencyBody, agencySchema, agencyTermsSchema, agencyUserSchema, newAgencyUserSchema } from './agency.schema.js';

/** Agencies that sell for the organisation, and their staff. */
@ApiTags('agencies')
@Controller('agencies')
export class AgencyController {
  constructor(
    private readonly agencies: ReadAgencies,
    private readonly create: CreateAgency,
    private readonly change: ChangeAgency,
    private readonly createUser: CreateUser,
    private readonly disableUser: DisableAgencyUser,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('agency.manage')
  @ApiResponse({ status: 200, standardSchema: agenciesSchema })
  async listAgencies(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof agenciesSchema>> {
    const { agencies, users } = await this.agencies.all(organisationId);
    return { items: agencies.map((agency) => agencyBody(agency, users)) };
  }

  @Post()
  @Requires('agency.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: agencySchema })
  async createAgency(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: agencyTermsSchema }) body: z.output<typeof agencyTermsSchema>): Promise<AgencyBody> {
    return agencyBody(unwrap(await this.create.create({ organisationId, ...body })), []);
  }

  /** Its name or its terms; what it has booked keeps the terms that it was booked under. */
  @Put(':id')
  @Requires('agency.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the agency as it was read' })
  @ApiResponse({ status: 200, standardSchema: agencySchema })
  async changeAgency(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: agencyTermsSchema }) body: z.output<typeof agencyTermsSchema>,
  ): Promise<AgencyBody> {
    const agency = unwrap(await this.change.change({ id, organisationId, version, ...body }));
    return agencyBody(agency, (await this.agencies.all(organisationId)).users);
  }

  @Post(':id/users')
  @Requires('agency.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: agencyUserSchema })
  async addAgencyUser(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) agencyId: string,
    @Body({ schema: newAgencyUserSchema }) { name, email, password }: z.output<typeof newAgencyUserSchema>,
  ): Promise<z.output<typeof agencyUserSchema>> {
    const user = { organisationId, agencyId, role: 'agency', name, email, password } as const;
    const { id } = unwrap(await this.database.transaction((tx) => this.createUser.create(tx, user)));
    return { id, name, email: email.toLowerCase() };
  }

  /** Nobody signs in with the account any more. */
  @Delete('users/:id')
  @HttpCode(204)
  @Requires('agency.manage')
  @ApiResponse({ status: 204, description: 'They are shut out' })
  async removeAgencyUser(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    unwrap(await this.disableUser.disable(organisationId, id));
  }
}
