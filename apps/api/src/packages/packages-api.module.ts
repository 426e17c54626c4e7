import { Module } from '@nestjs/common';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { PackagesModule } from '#packages';
import { DepartureController } from './departure.controller.js';
import { DepartureDesk } from './departure-desk.js';
import { DepartureReader } from './departure.reader.js';
import { EventController } from './event.controller.js';
import { PackageController } from './package.controller.js';
import { PriceListController } from './price-list.controller.js';
import { QuoteController } from './quote.controller.js';

const controllers = [PackageController, PriceListController, DepartureController, EventController, QuoteController];

/** Packages, departures and their prices over HTTP. */
@Module({ imports: [PackagesModule, InventoryModule, FlightsModule], controllers, providers: [DepartureReader, DepartureDesk] })
export class PackagesApiModule {}
