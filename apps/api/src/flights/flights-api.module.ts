import { Module } from '@nestjs/common';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { PackagesModule } from '#packages';
import { ReadinessModule } from '#readiness';
import { ReadApprovalNumbers } from './approval-numbers.js';
import { ManifestController } from './manifest.controller.js';
import { NameScaleController } from './name-scale.controller.js';
import { TicketController } from './ticket.controller.js';

/** Legs and manifests over HTTP. */
@Module({ imports: [FlightsModule, EntryModule, PackagesModule, ReadinessModule], controllers: [ManifestController, TicketController, NameScaleController], providers: [ReadApprovalNumbers] })
export class FlightsApiModule {}
