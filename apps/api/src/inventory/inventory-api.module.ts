import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { FlightsModule } from '#flights';
import { InventoryModule } from '#inventory';
import { AllotmentController } from './allotment.controller.js';

/** Allotments over HTTP. */
@Module({ imports: [AccountsModule, FlightsModule, InventoryModule], controllers: [AllotmentController] })
export class InventoryApiModule {}
