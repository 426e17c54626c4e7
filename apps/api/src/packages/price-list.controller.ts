import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ChangePriceList } from '#packages';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { type NewPriceListBody, newPriceListSchema, type PriceListBody, priceListBody, priceListOf, priceListSchema } from './price-list.schema.js';

/** What packages cost, by currency and day of booking. */
@ApiTags('packages')
@Controller()
export class PriceListController {
  constructor(private readonly lists: ChangePriceList) {}

  @Post('packages/:id/price-lists')
  @Requires('package.write')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: priceListSchema })
  async addPriceList(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) packageId: string,
    @Body({ schema: newPriceListSchema }) body: NewPriceListBody,
  ): Promise<PriceListBody> {
    return priceListBody(unwrap(await this.lists.add(organisationId, packageId, unwrap(priceListOf(body, '')))));
  }

  @Put('price-lists/:id')
  @Requires('package.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the price list as it was read' })
  @ApiResponse({ status: 200, standardSchema: priceListSchema })
  async changePriceList(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: z.uuid() }) priceListId: string,
    @IfMatch() version: number,
    @Body({ schema: newPriceListSchema }) body: NewPriceListBody,
  ): Promise<PriceListBody> {
    return priceListBody(unwrap(await this.lists.change({ organisationId, priceListId, version }, unwrap(priceListOf(body, '')))));
  }
}
