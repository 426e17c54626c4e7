import { Module } from '@nestjs/common';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { PackagesModule } from '#packages';
import { DepartureController } from './departure.controller.js';

/** Packages and departures over HTTP. */
@Module({ imports: [PackagesModule, InventoryModule, FlightsModule], controllers: [DepartureController] })
export class PackagesApiModule {}
