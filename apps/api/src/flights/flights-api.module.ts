import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { PackagesModule } from '#packages';
import { ReadinessModule } from '#readiness';
import { ReadApprovalNumbers } from './approval-numbers.js';
import { ManifestDesk } from './manifest-desk.js';
import { ManifestMattersController } from './manifest-matters.controller.js';
import { ManifestsController } from './manifests.controller.js';
import { NameScaleController } from './name-scale.controller.js';
import { TicketController } from './ticket.controller.js';

/** Tickets and manifests over HTTP. */
@Module({
  imports: [AccountsModule, FlightsModule, EntryModule, PackagesModule, ReadinessModule],
  controllers: [ManifestsController, ManifestMattersController, TicketController, NameScaleController],
  providers: [ReadApprovalNumbers, ManifestDesk],
})
export class FlightsApiModule {}
