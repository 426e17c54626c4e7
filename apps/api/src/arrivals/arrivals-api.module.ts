import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { FlightsModule } from '#flights';
import { PackagesModule } from '#packages';
import { ReadinessModule } from '#readiness';
import { ArrivalController } from './arrivals.controller.js';
import { GuideController } from './guide.controller.js';

/** The arrivals board and the guide's page over HTTP. */
@Module({ imports: [AccountsModule, FlightsModule, PackagesModule, ReadinessModule], controllers: [ArrivalController, GuideController] })
export class ArrivalsApiModule {}
