import { Module } from '@nestjs/common';
import { ReadinessModule } from '#readiness';
import { TravellersModule } from '#travellers';
import { MeController } from './me.controller.js';

/** A traveller's own page over HTTP. */
@Module({ imports: [TravellersModule, ReadinessModule], controllers: [MeController] })
export class TravellersApiModule {}
