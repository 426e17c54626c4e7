import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ReadSalesCurve } from '#bookings';
import { CurrentStaff } from '../http/current-principal.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const sold = z.record(z.string(), z.int()).describe('By allotment, all that was sold until then');

const schema = z
  .object({
    allotments: z.array(z.object({ id: z.uuid(), kind: z.string(), label: z.string() })).describe('Of which something was sold'),
    hours: z.array(z.object({ until: z.iso.datetime(), sold })).describe('Through the first day of the sale'),
    days: z.array(z.object({ until: z.iso.date(), sold })).describe('From that day on, in UTC; 400 at most'),
  })
  .meta({ id: 'SalesCurve' });

export type SalesCurveBody = z.output<typeof schema>;

/** How a departure sold. */
@ApiTags('bookings')
@Controller('departures/:id/sales-curve')
export class SalesCurveController {
  constructor(private readonly curves: ReadSalesCurve) {}

  @Get()
  @Requires('allotment.history')
  @ApiResponse({ status: 200, standardSchema: schema })
  async readSalesCurve(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: z.uuid() }) id: string): Promise<SalesCurveBody> {
    const { allotments, hours, days } = unwrap(await this.curves.read(organisationId, id));
    return {
      allotments: [...allotments],
      hours: hours.map((point) => ({ until: point.until.toISOString(), sold: { ...point.sold } })),
      days: days.map((point) => ({ until: point.until, sold: { ...point.sold } })),
    };
  }
}
