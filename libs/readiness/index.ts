export type { Blocker, BlockerCode, BlockerOwner } from './domain/blockers.js';
export { needsApproval } from './domain/needs-approval.js';
export type { StepState, TripStep } from './domain/trip-steps.js';
export * from './readiness.module.js';
export * from './use-cases/departure-readiness.js';
export * from './use-cases/read-traveller-case.js';
export * from './use-cases/traveller-trip.js';
export { visitOf } from './use-cases/visit-of.js';
