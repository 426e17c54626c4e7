import { Module } from '@nestjs/common';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { RetentionController } from './retention.controller.js';

/** Retention over HTTP. */
@Module({ imports: [ReadinessModule, TravellersModule], controllers: [RetentionController] })
export class RetentionApiModule {}
