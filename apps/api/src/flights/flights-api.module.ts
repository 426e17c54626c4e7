import { Module } from '@nestjs/common';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { ReadinessModule } from '#readiness';
import { ReadApprovalNumbers } from './approval-numbers.js';
import { ManifestController } from './manifest.controller.js';

/** Legs and manifests over HTTP. */
@Module({ imports: [FlightsModule, EntryModule, ReadinessModule], controllers: [ManifestController], providers: [ReadApprovalNumbers] })
export class FlightsApiModule {}
