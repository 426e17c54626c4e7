import { Module } from '@nestjs/common';
import { ReadinessModule } from '#readiness';
import { ReadinessController } from './readiness.controller.js';

/** Readiness over HTTP. */
@Module({ imports: [ReadinessModule], controllers: [ReadinessController] })
export class ReadinessApiModule {}
