import { Module } from '@nestjs/common';
import { AllotmentCounters } from './persistence/allotment-counters.js';
import { AllotmentRepository } from './persistence/allotment.repository.js';
import { HoldRepository } from './persistence/hold.repository.js';
import { ConfirmHold } from './use-cases/confirm-hold.js';
import { ExpireHolds } from './use-cases/expire-holds.js';
import { HoldBundle } from './use-cases/hold-bundle.js';
import { OpenAllotment } from './use-cases/open-allotment.js';
import { ReadAllotments } from './use-cases/read-allotments.js';
import { ReconcileCounters } from './use-cases/reconcile-counters.js';
import { ReleaseHold } from './use-cases/release-hold.js';

const useCases = [OpenAllotment, ReadAllotments, HoldBundle, ConfirmHold, ReleaseHold, ExpireHolds, ReconcileCounters];

/** Allotments and holds: the only code that changes a count. */
@Module({ providers: [AllotmentRepository, AllotmentCounters, HoldRepository, ...useCases], exports: useCases })
export class InventoryModule {}
