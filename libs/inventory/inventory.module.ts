import { Module } from '@nestjs/common';
import { AllotmentCounters } from './persistence/allotment-counters.js';
import { AllotmentRepository } from './persistence/allotment.repository.js';
import { AllotmentTermsRepository } from './persistence/allotment-terms.repository.js';
import { HoldRepository } from './persistence/hold.repository.js';
import { ChangeAllotment } from './use-cases/change-allotment.js';
import { ChangeHold } from './use-cases/change-hold.js';
import { ChangeHolds } from './use-cases/change-holds.js';
import { ConfirmHold } from './use-cases/confirm-hold.js';
import { CopyAllotments } from './use-cases/copy-allotments.js';
import { ExpireHolds } from './use-cases/expire-holds.js';
import { HoldBundle } from './use-cases/hold-bundle.js';
import { ExtendHold } from './use-cases/extend-hold.js';
import { ListAllotmentChanges } from './use-cases/list-allotment-changes.js';
import { OpenAllotment } from './use-cases/open-allotment.js';
import { ReadAllotments } from './use-cases/read-allotments.js';
import { ReadRoomTypes } from './use-cases/read-room-types.js';
import { ReadHold } from './use-cases/read-hold.js';
import { ReconcileCounters } from './use-cases/reconcile-counters.js';
import { ReleaseAllotments } from './use-cases/release-allotments.js';
import { ReleaseHold } from './use-cases/release-hold.js';
import { RestoreHolds } from './use-cases/restore-holds.js';
import { ResumeAllotments } from './use-cases/resume-allotments.js';
import { StopAllotments } from './use-cases/stop-allotments.js';
import { SuspendHolds } from './use-cases/suspend-holds.js';
import { AllotmentStopRepository } from './persistence/allotment-stop.repository.js';

const allotments = [OpenAllotment, CopyAllotments, ReadAllotments, ReadRoomTypes, ChangeAllotment, ListAllotmentChanges, ReleaseAllotments, ReconcileCounters];
const holds = [ReadHold, HoldBundle, ConfirmHold, ExtendHold, ReleaseHold, ExpireHolds, ChangeHold, ChangeHolds, SuspendHolds, RestoreHolds, StopAllotments, ResumeAllotments];
const useCases = [...allotments, ...holds];

/** Allotments and holds: the only code that changes a count. */
@Module({ providers: [AllotmentRepository, AllotmentTermsRepository, AllotmentCounters, AllotmentStopRepository, HoldRepository, ...useCases], exports: useCases })
export class InventoryModule {}
