import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { AddTerms, ChangePackage, DefinePackage, ListPackages, ReadPackage } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  newPackageSchema, newTermsSchema, type PackageBody, packageBody, packageContentSchema, packagePageSchema, packageQuery, packageSchema, packageSummaryBody, termsSchema,
} from './package.schema.js';
import { priceListOf } from './price-list.schema.js';

/** Packages: what is sold, and on which terms. */
@ApiTags('packages')
@Controller('packages')
export class PackageController {
  constructor(
    private readonly define: DefinePackage,
    private readonly change: ChangePackage,
    private readonly packages: ListPackages,
    private readonly detail: ReadPackage,
    private readonly terms: AddTerms,
  ) {}

  @Post()
  @Requires('package.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: packageSchema })
  async definePackage(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Body({ schema: newPackageSchema }) { priceList, ...content }: z.output<typeof newPackageSchema>,
  ): Promise<PackageBody> {
    const list = unwrap(priceListOf(priceList, '/priceList', content.options));
    return this.read(organisationId, unwrap(await this.define.define(organisationId, { ...content, priceList: list })).id);
  }

  @Get()
  @Requires('package.read')
  @ApiResponse({ status: 200, standardSchema: packagePageSchema })
  async listPackages(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Query({ schema: packageQuery }) { cursor, limit }: z.output<typeof packageQuery>,
  ): Promise<z.output<typeof packagePageSchema>> {
    const { items, next } = await this.packages.list(organisationId, { before: cursor, size: limit });
    return { items: items.map(packageSummaryBody), nextCursor: next };
  }

  @Get(':id')
  @Requires('package.read')
  @ApiResponse({ status: 200, standardSchema: packageSchema })
  readPackage(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<PackageBody> {
    return this.read(organisationId, id);
  }

  @Put(':id')
  @Requires('package.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the package as it was read' })
  @ApiResponse({ status: 200, standardSchema: packageSchema })
  async changePackage(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) packageId: string,
    @IfMatch() version: number,
    @Body({ schema: packageContentSchema }) content: z.output<typeof packageContentSchema>,
  ): Promise<PackageBody> {
    unwrap(await this.change.change({ organisationId, packageId, version, content }));
    return this.read(organisationId, packageId);
  }

  /** The next version of what customers agree to; earlier ones stay as they are. */
  @Post(':id/terms')
  @Requires('package.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: termsSchema })
  async addTerms(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) packageId: string,
    @Body({ schema: newTermsSchema }) body: z.output<typeof newTermsSchema>,
  ): Promise<z.output<typeof termsSchema>> {
    const { version, text, createdAt } = unwrap(await this.terms.add(organisationId, packageId, body.text));
    return { version, text, createdAt: createdAt.toISOString() };
  }

  private async read(organisationId: string, id: string): Promise<PackageBody> {
    return packageBody(unwrap(await this.detail.read(organisationId, id)));
  }
}
