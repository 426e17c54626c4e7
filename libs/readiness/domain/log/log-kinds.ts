/** What a departure's log tells of, by subject; the names are those of the events. What is not listed is the machine's own business. */
export const logTypes = {
  bookings: [
    'booking.held', 'booking.confirmed', 'booking.extended', 'booking.expired', 'booking.cancelled', 'booking.imported', 'booking.terms-accepted', 'waiting-list.joined', 'waiting-list.offered',
    'waiting-list.accepted', 'waiting-list.skipped', 'waiting-list.lapsed', 'waiting-list.left', 'waiting-list.closed', 'waiting-list.resumed',
  ],
  changes: [
    'booking.amended', 'booking.payers-changed', 'departure.scheduled', 'departure.changed', 'allotment.opened', 'allotment.changed', 'allotment.released', 'artefact.stale', 'artefact.settled',
  ],
  money: ['payment.recorded', 'payment.reversed', 'refund.recorded', 'credit.issued', 'billing.charged'],
  travellers: [
    'traveller.invited', 'invitation.used', 'invitation.revoked', 'traveller.answered', 'traveller.answers-reopened', 'declaration.signed', 'reminder.planned', 'reminder.paused', 'reminder.resumed',
    'delivery.failed', 'traveller.erasure-asked', 'traveller.erasure-withdrawn', 'traveller.erased',
  ],
  documents: [
    'document.uploaded', 'document.checked', 'document.decided', 'reading.confirmed', 'travel-document.corrected', 'portrait.uploaded', 'portrait.checked', 'portrait.chosen', 'paper.uploaded',
    'paper.checked',
  ],
  entry: [
    'traveller.verdict-changed', 'application.drafted', 'application.approved-first', 'application.approved', 'application.rejected', 'application.recalled', 'application.outdated',
    'application.batched', 'application.taken-out', 'application.submitted', 'application.issued', 'application.refused', 'application.withdrawn', 'application.corrected', 'checklist.item-moved',
    'batch.assembled', 'batch.submitted', 'batch.answered', 'batch.superseded', 'batch.pack-ready',
  ],
  flights: [
    'leg.added', 'leg.rescheduled', 'leg.cancelled', 'schedule-change.noted', 'schedule-change.withdrawn', 'passengers.seated', 'passengers.unseated', 'seat-block.added', 'seat-block.changed',
    'seat-block.released', 'ticket.entered', 'ticket.changed', 'ticket.voided', 'programme.moment-added', 'arrival.recorded', 'arrival.undone', 'guide-link.made', 'guide-link.revoked',
  ],
  lists: [
    'rooming.assigned', 'rooming.traveller-placed', 'rooming.travellers-swapped', 'rooming.beds-released', 'bibs.assigned', 'list.made', 'list.sent', 'manifest.made', 'manifest.sent',
  ],
  stops: [
    'departure.suspended', 'departure.reopened', 'departure.cancelled', 'suspension.begun', 'suspension.chosen', 'suspension.executions-ordered', 'suspension.executed', 'suspension.reopened',
    'event-cancellation.begun', 'event-cancellation.done',
  ],
  letters: ['letter.released', 'rule-change.told'],
  looks: [
    'document.revealed', 'paper.revealed', 'batch.pack-revealed', 'manifest.downloaded', 'manifest.file-downloaded', 'list.downloaded', 'participants.exported',
  ],
} as const satisfies Record<string, readonly string[]>;

/** A checklist begins with every requirement open: that is no news. */
export const changesAlone: readonly string[] = ['checklist.item-moved'];

export type LogKind = keyof typeof logTypes;

export const logKinds = Object.keys(logTypes) as [LogKind, ...LogKind[]];

const kindOf = new Map<string, LogKind>(logKinds.flatMap((kind) => logTypes[kind].map((type) => [type, kind] as const)));

/** The types of one kind, or of all. */
export const typesOf = (kind: LogKind | undefined): readonly string[] => (kind ? logTypes[kind] : [...kindOf.keys()]);

/** Of a type that the log tells of. */
export function logKindOf(type: string): LogKind {
  const kind = kindOf.get(type);
  if (!kind) throw new Error(`the log tells nothing of ${type}`);
  return kind;
}
