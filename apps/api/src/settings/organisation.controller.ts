import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangeOrganisation, type OrganisationSettings, ReadOrganisation, type StaffPrincipal } from '#accounts';
import { FourEyesForAll } from '#entry';
import { refuse, type Result } from '#kernel';
import { Database } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { changedOrganisationSchema, type OrganisationBody, organisationBody, organisationSchema } from './organisation.schema.js';

/** What holds for the whole organisation. */
@ApiTags('settings')
@Controller('organisation')
export class OrganisationController {
  constructor(
    private readonly organisations: ReadOrganisation,
    private readonly change: ChangeOrganisation,
    private readonly fourEyes: FourEyesForAll,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('organisation.manage')
  @ApiResponse({ status: 200, standardSchema: organisationSchema })
  async readOrganisation(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<OrganisationBody> {
    const settings = await this.organisations.settings(organisationId);
    if (!settings) throw new ProblemException(refuse('not-found'));
    return organisationBody(settings, await this.fourEyes.read(organisationId));
  }

  @Put()
  @Requires('organisation.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the settings as they were read' })
  @ApiResponse({ status: 200, standardSchema: organisationSchema })
  async changeOrganisation(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @IfMatch() version: number,
    @Body({ schema: changedOrganisationSchema }) { fourEyes, ...settings }: z.output<typeof changedOrganisationSchema>,
  ): Promise<OrganisationBody> {
    const changed = await this.database.transaction(async (tx): Promise<Result<OrganisationSettings>> => {
      const outcome = await this.change.change(tx, { id: organisationId, version, ...settings });
      if (!outcome.refused) await this.fourEyes.set(tx, organisationId, fourEyes);
      return outcome;
    });
    return organisationBody(unwrap(changed), fourEyes);
  }
}
