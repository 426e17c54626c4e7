export * from './audit.module.js';
export type { ChainFault } from './domain/check-chain.js';
export type { AuditEntry } from './domain/entry.js';
export type { AuditActor, AuditConcern, AuditDeed, AuditFilter } from './persistence/audit.repository.js';
export * from './use-cases/list-deeds.js';
export * from './use-cases/list-entries.js';
export * from './use-cases/record-events.js';
export * from './use-cases/verify-chain.js';
