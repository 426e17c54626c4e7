import type { Schemas } from '#sdk';

export type Reconciliation = Schemas['Reconciliation'];
export type ReconciledTraveller = Schemas['ReconciledTraveller'];
export type Finding = Schemas['ReconciliationFinding'];
export type ComparedList = Finding['list'];
