import { accountsProblems } from './accounts.js';
import { arrivalsProblems } from './arrivals.js';
import { batchesProblems } from './batches.js';
import { billingProblems } from './billing.js';
import { bookingsProblems } from './bookings.js';
import { bulkProblems } from './bulk.js';
import { checklistProblems } from './checklist.js';
import { declarationsProblems } from './declarations.js';
import { creditProblems } from './credit.js';
import { documentsProblems } from './documents.js';
import { entryProblems } from './entry.js';
import { erasureProblems } from './erasure.js';
import { flightsProblems } from './flights.js';
import { httpProblems } from './http.js';
import { inventoryProblems } from './inventory.js';
import { letterTemplatesProblems } from './letter-templates.js';
import { listsProblems } from './lists.js';
import { manifestsProblems } from './manifests.js';
import { messagesProblems } from './messages.js';
import { packagesProblems } from './packages.js';
import { papersProblems } from './papers.js';
import { peopleProblems } from './people.js';
import type { ProblemDefinition } from './problem.js';
import { retentionProblems } from './retention.js';
import { reviewProblems } from './review.js';
import { readinessProblems } from './readiness.js';
import { roomingProblems } from './rooming.js';
import { ruleChangesProblems } from './rule-changes.js';
import { rulesProblems } from './rules.js';
import { saleProblems } from './sale.js';
import { seatsProblems } from './seats.js';
import { staleProblems } from './stale.js';
import { suspensionsProblems } from './suspensions.js';
import { tablesProblems } from './tables.js';
import { ticketsProblems } from './tickets.js';
import { travellersProblems } from './travellers.js';
import { webhooksProblems } from './webhooks.js';

export type { ProblemDefinition } from './problem.js';

/** Every problem the platform can answer with (RFC 9457 §3.1: one `type` each). */
export const problems = {
  ...httpProblems,
  ...accountsProblems,
  ...peopleProblems,
  ...packagesProblems,
  ...inventoryProblems,
  ...bookingsProblems,
  ...billingProblems,
  ...saleProblems,
  ...travellersProblems,
  ...erasureProblems,
  ...flightsProblems,
  ...seatsProblems,
  ...ticketsProblems,
  ...documentsProblems,
  ...entryProblems,
  ...bulkProblems,
  ...checklistProblems,
  ...arrivalsProblems,
  ...batchesProblems,
  ...rulesProblems,
  ...papersProblems,
  ...declarationsProblems,
  ...tablesProblems,
  ...roomingProblems,
  ...readinessProblems,
  ...listsProblems,
  ...manifestsProblems,
  ...reviewProblems,
  ...ruleChangesProblems,
  ...staleProblems,
  ...suspensionsProblems,
  ...creditProblems,
  ...webhooksProblems,
  ...letterTemplatesProblems,
  ...messagesProblems,
  ...retentionProblems,
} as const satisfies Record<string, ProblemDefinition>;

export type ProblemCode = keyof typeof problems;
