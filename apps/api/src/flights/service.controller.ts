import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { KeepServices } from '#flights';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { serviceBody, type ServiceBody, serviceListSchema, serviceSchema, toldServiceSchema } from './service.schema.js';

const id = z.uuid();
type Told = z.output<typeof toldServiceSchema>;

/** The timetable that legs are made from. Legs that were made stay as they are when a service changes. */
@ApiTags('flights')
@Controller('services')
export class ServiceController {
  constructor(private readonly services: KeepServices) {}

  /** By carrier and number; at most five hundred. */
  @Get()
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: serviceListSchema })
  async listServices(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof serviceListSchema>> {
    return { items: (await this.services.list(organisationId)).map(serviceBody) };
  }

  @Post()
  @Requires('flight.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: serviceSchema })
  async addService(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: toldServiceSchema }) body: Told): Promise<ServiceBody> {
    const { id: serviceId } = unwrap(await this.services.add(organisationId, body));
    return serviceBody(unwrap(await this.services.one(organisationId, serviceId)));
  }

  @Get(':id')
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: serviceSchema })
  async readService(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) serviceId: string): Promise<ServiceBody> {
    return serviceBody(unwrap(await this.services.one(organisationId, serviceId)));
  }

  @Put(':id')
  @Requires('flight.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the service as it was read' })
  @ApiResponse({ status: 200, standardSchema: serviceSchema })
  async changeService(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) serviceId: string, @IfMatch() version: number, @Body({ schema: toldServiceSchema }) body: Told): Promise<ServiceBody> {
    unwrap(await this.services.change(organisationId, { id: serviceId, version }, body));
    return serviceBody(unwrap(await this.services.one(organisationId, serviceId)));
  }
}
