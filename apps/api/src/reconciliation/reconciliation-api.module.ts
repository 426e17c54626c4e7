import { Module } from '@nestjs/common';
import { ReadinessModule } from '#readiness';
import { ReconciliationController } from './reconciliation.controller.js';

/** Reconciliation over HTTP. */
@Module({ imports: [ReadinessModule], controllers: [ReconciliationController] })
export class ReconciliationApiModule {}
