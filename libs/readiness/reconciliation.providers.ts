import { ListedRepository } from './persistence/reconciliation/listed.repository.js';
import { CompareLines } from './use-cases/reconciliation/compare-lines.js';
import { GatherLists } from './use-cases/reconciliation/gather-lists.js';
import { ReconcileDeparture } from './use-cases/reconciliation/reconcile-departure.js';

/** The five lists of a departure side by side. */
export const reconciliation = [ReconcileDeparture];
export const behindReconciliation = [ListedRepository, GatherLists, CompareLines];
