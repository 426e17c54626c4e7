import type { CheckStep, Lane } from '#documents';
import { isWebhookEvent } from '#notifications';
import type { JobDefinition, RecordedEvent } from '#platform';
import { eventsThatMatter } from '#readiness';
import { jobOfStep, orderKey } from '../documents/order-step.js';
import { jobs } from '../jobs.js';

/** One job that an event asks for. */
export interface JobOrder {
  readonly job: JobDefinition;
  readonly payload: unknown;
  /** Names the order across events, where several may ask for the same; otherwise each event orders anew. */
  readonly key?: string;
}

type Subscription = (event: RecordedEvent) => JobOrder;

const forSubject =
  (job: JobDefinition, ...names: string[]): Subscription =>
  ({ organisationId, subject }) => ({ job, payload: { organisationId, ...Object.fromEntries(names.map((name) => [name, subject[name]])) } });

const forEvent = (job: JobDefinition): Subscription => ({ id }) => ({ job, payload: { eventId: id } });

const checkPortrait: Subscription = ({ subject }) => ({ job: jobs.checkPortrait, payload: { portraitId: subject['portraitId'] } });
const step: Subscription = ({ subject }) => {
  const { checkId, step: due, lane, order } = subject as { checkId: string; step: CheckStep; lane: Lane; order: number };
  return { job: jobOfStep(due, lane), payload: { checkId }, key: orderKey(checkId, order) };
};
const deliver = forEvent(jobs.deliver);
const forDigest = (job: JobDefinition): Subscription => ({ subject }) => ({ job, payload: { digestId: subject['digestId'] } });
/** The mail of another event, once more. */
const repeat: Subscription = ({ subject }) => ({ job: jobs.deliver, payload: { eventId: subject['ofEventId'] } });
const announce = forEvent(jobs.announce);
const followReadiness = forEvent(jobs.followReadiness);
const releaseBeds = forSubject(jobs.releaseBeds, 'bookingId');
const assignBibs = forSubject(jobs.assignBibs, 'bookingId');
const draft = forSubject(jobs.draftApplication, 'travellerId');
const keep = forSubject(jobs.keepChecklist, 'travellerId');
const keepAll = forSubject(jobs.keepChecklists, 'bookingId');
const charge = forSubject(jobs.postCharges, 'bookingId');
const offerPlaces = forSubject(jobs.offerPlaces, 'departureId');
/** Many join at once when a sale is over: one round serves those whose job is still waiting, and the sweep whoever was missed by it. */
const offerToJoined: Subscription = (event) => ({ ...offerPlaces(event), key: `joined-${String(event.subject['departureId'])}` });
const offerAllotment = forSubject(jobs.offerAllotment, 'allotmentId');
const judgeTrip = forSubject(jobs.judgeTrip, 'travellerId');
const judgeBooking = forSubject(jobs.judgeBooking, 'bookingId');
const judgeDeparture = forSubject(jobs.judgeDeparture, 'departureId');
const redraft = forSubject(jobs.redraftApplication, 'travellerId');
const noteFindings = forSubject(jobs.noteFindings, 'travellerId');
const compareFor = (name: string): Subscription => forSubject(jobs.compareArtefacts, name);
const compare = compareFor('travellerId');
const compareRooms = compareFor('departureId');
const writeFlightLetters = forSubject(jobs.writeFlightLetters, 'scheduleChangeId');
const judgeAgain = forSubject(jobs.judgeDocumentAgain, 'travellerId');

/** What each event sets off, beside its line in the audit (the relay orders those for many events at once). An event that is not listed sets off nothing else. */
const subscriptions: Readonly<Record<string, readonly Subscription[]>> = {
  'booking.confirmed': [
    forSubject(jobs.inviteTravellers, 'bookingId'), forSubject(jobs.seatPassengers, 'bookingId'), charge, offerPlaces, assignBibs, judgeBooking,
    keepAll,
  ],
  'booking.payers-changed': [charge],
  'booking.cancelled': [
    forSubject(jobs.seatPassengers, 'bookingId'), forSubject(jobs.withdrawApplications, 'bookingId'), forSubject(jobs.revokeInvitations, 'bookingId'),
    forSubject(jobs.tellHolders, 'bookingId'), charge, offerPlaces, releaseBeds, assignBibs, judgeBooking,
  ],
  'booking.amended': [
    forSubject(jobs.seatPassengers, 'bookingId'), forSubject(jobs.withdrawApplications, 'bookingId'), forSubject(jobs.revokeInvitations, 'bookingId'),
    forSubject(jobs.tellHolders, 'bookingId'), forSubject(jobs.inviteTravellers, 'bookingId'), charge, offerPlaces, releaseBeds, assignBibs,
    judgeBooking, keepAll,
  ],
  'traveller.trip-changed': [judgeAgain, redraft, judgeTrip, compare, keep],
  'traveller.verdict-changed': [redraft, keep],
  'booking.expired': [offerPlaces],
  'departure.reopened': [offerPlaces],
  'suspension.begun': [forSubject(jobs.applySuspension, 'suspensionId')],
  'suspension.executions-ordered': [forSubject(jobs.executeChoices, 'suspensionId')],
  'suspension.applied': [forSubject(jobs.writeStopLetters, 'suspensionId')],
  'suspension.reopened': [forSubject(jobs.writeStopLetters, 'suspensionId')],
  'event-cancellation.begun': [forSubject(jobs.runCancellation, 'cancellationId')],
  'bulk.begun': [forSubject(jobs.runBulk, 'bulkRunId')],
  'event-cancellation.done': [forSubject(jobs.writeStopLetters, 'cancellationId')],
  'letter.released': [deliver],
  'delivery.repeat-asked': [repeat],
  'allotment.opened': [offerAllotment],
  'allotment.changed': [offerAllotment],
  'waiting-list.joined': [offerToJoined, deliver],
  'waiting-list.offered': [deliver],
  'waiting-list.accepted': [deliver],
  'waiting-list.skipped': [deliver],
  'waiting-list.lapsed': [deliver],
  'waiting-list.left': [deliver],
  'waiting-list.closed': [deliver],
  'waiting-list.link-asked': [deliver],
  'traveller.invited': [deliver],
  'person.invited': [deliver],
  'traveller.answered': [judgeAgain, draft, judgeTrip, compare, keep],
  'traveller.erased': [forSubject(jobs.finishErasure, 'travellerId'), forSubject(jobs.forgetVerdicts, 'travellerId')],
  'travel-document.recorded': [judgeTrip, compare],
  'travel-document.corrected': [judgeTrip, compare],
  'ticket.entered': [compare],
  'ticket.changed': [compare],
  'ticket.voided': [compare],
  'departure.changed': [judgeDeparture, compareFor('departureId')],
  'leg.added': [judgeDeparture],
  'leg.rescheduled': [judgeDeparture, compareFor('departureId'), writeFlightLetters],
  'leg.cancelled': [judgeDeparture, compareFor('departureId'), writeFlightLetters],
  'authority.profile-written': [forSubject(jobs.judgeEverybody)],
  'entry.rules-published': [forSubject(jobs.judgeRuleChanges)],
  'rule-change.judged': [forSubject(jobs.followRuleChange, 'ruleChangeId')],
  'rule-change.approved': [forSubject(jobs.tellRuleChange, 'ruleChangeId')],
  'rule-change.told': [deliver],
  'traveller.answers-reopened': [draft],
  'document.uploaded': [step],
  'document.taken-in': [step],
  'document.read': [step],
  'document.slow': [step],
  'document.check-lost': [step],
  'document.holders-changed': [judgeAgain],
  'portrait.uploaded': [checkPortrait],
  'portrait.check-lost': [checkPortrait],
  'document.checked': [draft, deliver, judgeTrip, noteFindings, compare, keep],
  'application.drafted': [noteFindings, compare, keep],
  'application.approved': [forSubject(jobs.confirmDocument, 'applicationId'), deliver, compare, keep],
  'reminder.planned': [forDigest(jobs.remind)],
  'staff-reminder.planned': [forDigest(jobs.remindStaff)],
  'application.rejected': [deliver, keep],
  'application.recalled': [forSubject(jobs.redraftApplication, 'travellerId')],
  'batch.pack-asked': [forSubject(jobs.buildPack, 'packId')],
  'batch.pack-check-asked': [forSubject(jobs.checkPack, 'packId')],
  'application.issued': [deliver, compare, keep],
  'application.refused': [deliver, compare, keep],
  'application.batched': [compare, keep],
  'application.submitted': [compare, keep],
  'application.withdrawn': [compare, keep],
  'passengers.seated': [compareFor('bookingId')],
  'passengers.unseated': [compareFor('bookingId')],
  'batch.superseded': [compareFor('batchId')],
  'rooming.assigned': [compareRooms],
  'rooming.traveller-placed': [compareRooms],
  'rooming.travellers-swapped': [compareRooms],
  'rooming.beds-released': [compareRooms],
  'bibs.assigned': [compareFor('eventId')],
  'list.sent': [forSubject(jobs.noteSentList, 'kind', 'listId')],
  'entry.rules-expiring': [forSubject(jobs.tellOfExpiringRules, 'day')],
  'application.outdated': [keep],
  'portrait.chosen': [draft, keep],
  'paper.uploaded': [forSubject(jobs.scanPaper, 'paperId')],
  'paper.checked': [keep],
  'declaration.signed': [draft],
  'webhook.due': [forSubject(jobs.postWebhook, 'webhookDeliveryId')],
};

/** The jobs that an event asks for. */
export const ordersFor = (event: RecordedEvent): JobOrder[] =>
  [...(subscriptions[event.type] ?? []), ...(eventsThatMatter.includes(event.type) ? [followReadiness] : []), ...(isWebhookEvent(event.type) ? [announce] : [])].map((subscription) => subscription(event));
