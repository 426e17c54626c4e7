import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { ListRules, ReadRule } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  expiringSchema, facetsQuery, facetsSchema, rulePageBody, rulePageSchema, ruleQuery, rulesQuery, ruleVersionsBody, ruleVersionsSchema,
} from './rule.schema.js';

/** The published entry rules, as known on any day. */
@ApiTags('rules')
@Controller('rules')
export class RuleController {
  constructor(
    private readonly rules: ListRules,
    private readonly reading: ReadRule,
    private readonly staff: ReadStaffNames,
  ) {}

  @Get()
  @Requires('rule.read')
  @ApiResponse({ status: 200, standardSchema: rulePageSchema })
  async listRules(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: rulesQuery }) query: z.output<typeof rulesQuery>,
  ): Promise<z.output<typeof rulePageSchema>> {
    return rulePageBody(await this.rules.list(organisationId, query));
  }

  /** What the list can be narrowed to. */
  @Get('facets')
  @Requires('rule.read')
  @ApiResponse({ status: 200, standardSchema: facetsSchema })
  async ruleFacets(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: facetsQuery }) { knownOn }: z.output<typeof facetsQuery>,
  ): Promise<z.output<typeof facetsSchema>> {
    const { authorities, countries, rules } = await this.rules.facets(organisationId, knownOn);
    return { authorities: authorities.map(({ code, name, kind, rules: count }) => ({ code, name, kind, rules: count })), countries: [...countries], rules };
  }

  /** Rules in force that end, or should be looked at, within 60 days; and those that have lapsed in the last 30. */
  @Get('expiring')
  @Requires('rule.read')
  @ApiResponse({ status: 200, standardSchema: expiringSchema })
  async expiringRules(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof expiringSchema>> {
    return { items: await this.rules.expiring(organisationId) };
  }

  /** Every version of one rule, with who published it. */
  @Get('versions')
  @Requires('rule.read')
  @ApiResponse({ status: 200, standardSchema: ruleVersionsSchema })
  async readRule(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: ruleQuery }) { code }: z.output<typeof ruleQuery>,
  ): Promise<z.output<typeof ruleVersionsSchema>> {
    const versions = unwrap(await this.reading.read(organisationId, code));
    const people = versions.flatMap(({ added, closed }) => [added.by, closed?.by]).filter((by) => typeof by === 'string');
    return ruleVersionsBody(versions, await this.staff.of(organisationId, [...new Set(people)]));
  }
}
