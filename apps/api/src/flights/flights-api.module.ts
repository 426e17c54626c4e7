import { Module } from '@nestjs/common';
import { EntryModule } from '#entry';
import { FlightsModule } from '#flights';
import { ReadApprovalNumbers } from './approval-numbers.js';
import { ManifestController } from './manifest.controller.js';

/** Legs and manifests over HTTP. */
@Module({ imports: [FlightsModule, EntryModule], controllers: [ManifestController], providers: [ReadApprovalNumbers] })
export class FlightsApiModule {}
