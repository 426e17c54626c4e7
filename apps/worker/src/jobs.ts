import { z } from 'zod';
import { defineJob } from '#platform';

const id = z.uuid();
const inOrganisation = z.object({ organisationId: id });
const ofCheck = z.object({ checkId: id });

/** Every job that the workers know. Each has exactly one handler, or the worker does not boot. */
export const jobs = {
  inviteTravellers: defineJob({
    name: 'accounts.invite-travellers', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  seatPassengers: defineJob({
    name: 'flights.seat-passengers', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  postCharges: defineJob({
    name: 'billing.post-charges', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  deliver: defineJob({
    name: 'notifications.deliver', version: 1, queue: 'mail', attempts: 8, payload: z.object({ eventId: id }),
  }),
  announce: defineJob({
    name: 'notifications.announce', version: 1, queue: 'events', attempts: 8, payload: z.object({ eventId: id }),
  }),
  /** The waits double from one second on: the last try is after about an hour. */
  postWebhook: defineJob({
    name: 'notifications.post-webhook', version: 1, queue: 'webhooks', attempts: 13, payload: inOrganisation.extend({ webhookDeliveryId: id }),
  }),
  takeInDocument: defineJob({
    name: 'documents.take-in', version: 1, queue: 'documents-take-in', attempts: 8, payload: ofCheck,
  }),
  readDocument: defineJob({
    name: 'documents.read', version: 1, queue: 'documents-read', attempts: 8, payload: ofCheck,
  }),
  workSlowly: defineJob({
    name: 'documents.work-slowly', version: 1, queue: 'documents-slow', concurrency: 1, attempts: 8, payload: ofCheck,
  }),
  judgeDocument: defineJob({
    name: 'documents.judge', version: 1, queue: 'documents-judge', attempts: 8, payload: ofCheck,
  }),
  tellHolders: defineJob({
    name: 'documents.tell-holders', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  checkPortrait: defineJob({
    name: 'documents.check-portrait', version: 1, queue: 'documents', attempts: 4, payload: z.object({ portraitId: id }),
  }),
  judgeDocumentAgain: defineJob({
    name: 'documents.judge-again', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ travellerId: id }),
  }),
  draftApplication: defineJob({
    name: 'entry.draft-application', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ travellerId: id }),
  }),
  redraftApplication: defineJob({
    name: 'entry.redraft-application', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ travellerId: id }),
  }),
  buildPack: defineJob({
    name: 'entry.build-pack', version: 1, queue: 'packs', concurrency: 1, attempts: 5, payload: inOrganisation.extend({ packId: id }),
  }),
  checkPack: defineJob({
    name: 'entry.check-pack', version: 1, queue: 'packs', concurrency: 1, attempts: 5, payload: inOrganisation.extend({ packId: id }),
  }),
  noteFindings: defineJob({
    name: 'entry.note-findings', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ travellerId: id }),
  }),
  compareArtefacts: defineJob({
    name: 'readiness.compare-artefacts', version: 1, queue: 'events', attempts: 8,
    payload: inOrganisation.extend({ travellerId: id.optional(), bookingId: id.optional(), batchId: id.optional(), departureId: id.optional(), eventId: id.optional() }),
  }),
  noteSentList: defineJob({
    name: 'readiness.note-sent-list', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ kind: z.enum(['rooming', 'bibs']), listId: id }),
  }),
  keepChecklist: defineJob({
    name: 'entry.keep-checklist', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ travellerId: id }),
  }),
  keepChecklists: defineJob({
    name: 'entry.keep-checklists', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  scanPaper: defineJob({
    name: 'documents.scan-paper', version: 1, queue: 'documents', attempts: 8, payload: inOrganisation.extend({ paperId: id }),
  }),
  withdrawApplications: defineJob({
    name: 'entry.withdraw-applications', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  judgeTrip: defineJob({
    name: 'entry.judge-trip', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ travellerId: id }),
  }),
  judgeBooking: defineJob({
    name: 'entry.judge-booking', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  judgeDeparture: defineJob({
    name: 'entry.judge-departure', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ departureId: id }),
  }),
  judgeEverybody: defineJob({
    name: 'entry.judge-everybody', version: 1, queue: 'rules', concurrency: 1, attempts: 8, payload: inOrganisation,
  }),
  judgeRuleChanges: defineJob({
    name: 'entry.judge-rule-changes', version: 1, queue: 'rules', concurrency: 1, attempts: 8, payload: inOrganisation,
  }),
  followRuleChange: defineJob({
    name: 'entry.follow-rule-change', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ ruleChangeId: id }),
  }),
  tellRuleChange: defineJob({
    name: 'entry.tell-rule-change', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ ruleChangeId: id }),
  }),
  forgetVerdicts: defineJob({
    name: 'entry.forget-verdicts', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ travellerId: id }),
  }),
  sweepVerdicts: defineJob({
    name: 'entry.sweep-verdicts', version: 1, queue: 'rules', concurrency: 1, attempts: 1, payload: z.object({}),
  }),
  revokeInvitations: defineJob({
    name: 'accounts.revoke-invitations', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  releaseBeds: defineJob({
    name: 'bookings.release-beds', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  assignBibs: defineJob({
    name: 'bookings.assign-bibs', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bookingId: id }),
  }),
  confirmDocument: defineJob({
    name: 'travellers.confirm-document', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ applicationId: id }),
  }),
  applySuspension: defineJob({
    name: 'bookings.apply-suspension', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ suspensionId: id }),
  }),
  executeChoices: defineJob({
    name: 'bookings.execute-choices', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ suspensionId: id }),
  }),
  writeStopLetters: defineJob({
    name: 'notifications.write-stop-letters', version: 1, queue: 'events', attempts: 8,
    payload: inOrganisation.extend({ suspensionId: id.optional(), cancellationId: id.optional() }),
  }),
  writeFlightLetters: defineJob({
    name: 'notifications.write-flight-letters', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ scheduleChangeId: id }),
  }),
  runCancellation: defineJob({
    name: 'bookings.run-cancellation', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ cancellationId: id }),
  }),
  runBulk: defineJob({ name: 'bookings.run-bulk', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ bulkRunId: id }) }),
  sweepSuspensions: defineJob({
    name: 'bookings.sweep-suspensions', version: 1, queue: 'schedules', attempts: 1, payload: z.object({}),
  }),
  finishErasure: defineJob({
    name: 'travellers.finish-erasure', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ travellerId: id }),
  }),
  carryOutErasures: defineJob({
    name: 'travellers.carry-out-erasures', version: 1, queue: 'schedules', attempts: 1, payload: z.object({}),
  }),
  recordEvents: defineJob({
    name: 'audit.record-events', version: 1, queue: 'audit', attempts: 20, payload: z.object({ eventIds: z.array(id).min(1).max(100) }),
  }),
  expireBookings: defineJob({
    name: 'bookings.expire', version: 1, queue: 'schedules', attempts: 1, payload: z.object({}),
  }),
  serveSaleQueues: defineJob({
    name: 'bookings.serve-sale-queues', version: 1, queue: 'sale', concurrency: 1, attempts: 1, payload: z.object({}),
  }),
  releaseAllotments: defineJob({
    name: 'inventory.release', version: 1, queue: 'schedules', attempts: 1, payload: z.object({}),
  }),
  offerPlaces: defineJob({
    name: 'bookings.offer-places', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ departureId: id }),
  }),
  offerAllotment: defineJob({
    name: 'bookings.offer-allotment', version: 1, queue: 'events', attempts: 8, payload: inOrganisation.extend({ allotmentId: id }),
  }),
  sweepWaitingLists: defineJob({
    name: 'bookings.sweep-waiting-lists', version: 1, queue: 'schedules', attempts: 1, payload: z.object({}),
  }),
  sweepDocuments: defineJob({
    name: 'documents.sweep', version: 1, queue: 'schedules', attempts: 1, payload: z.object({}),
  }),
  indexForSearch: defineJob({
    name: 'bookings.index-for-search', version: 1, queue: 'schedules', attempts: 1, payload: z.object({}),
  }),
  reconcileCounters: defineJob({
    name: 'inventory.reconcile', version: 1, queue: 'schedules', attempts: 3, payload: z.object({}),
  }),
  alertExpiringRules: defineJob({
    name: 'entry.alert-expiring-rules', version: 1, queue: 'schedules', attempts: 3, payload: z.object({}),
  }),
  tellOfExpiringRules: defineJob({
    name: 'entry.tell-of-expiring-rules', version: 1, queue: 'mail', attempts: 8, payload: inOrganisation.extend({ day: z.iso.date() }),
  }),
  keepRetention: defineJob({
    name: 'readiness.keep-retention', version: 1, queue: 'schedules', attempts: 3, payload: z.object({}),
  }),
  prune: defineJob({
    name: 'platform.prune', version: 1, queue: 'schedules', attempts: 1, payload: z.object({}),
  }),
  followReadiness: defineJob({
    name: 'readiness.follow', version: 1, queue: 'events', attempts: 8, payload: z.object({ eventId: id }),
  }),
  checkReadiness: defineJob({ name: 'readiness.check', version: 1, queue: 'schedules', attempts: 3, payload: z.object({}) }),
  planReminders: defineJob({ name: 'reminders.plan', version: 1, queue: 'schedules', attempts: 3, payload: z.object({}) }),
  remind: defineJob({ name: 'reminders.remind', version: 1, queue: 'mail', attempts: 8, payload: z.object({ digestId: id }) }),
  remindStaff: defineJob({ name: 'reminders.remind-staff', version: 1, queue: 'mail', attempts: 8, payload: z.object({ digestId: id }) }),
} as const;
