import type { Permission } from '#accounts';

/** What pages show, who may read it, and the first words of the events and jobs that change it. */
const kinds = {
  bookings: { permission: 'booking.read', changedBy: ['booking', 'bookings', 'traveller', 'travellers', 'invitation', 'accounts', 'suspension', 'event-cancellation'] },
  departures: { permission: 'departure.read', changedBy: ['departure', 'booking', 'bookings', 'allotment', 'inventory', 'event', 'leg', 'waiting-list', 'suspension', 'event-cancellation', 'programme'] },
  sale: { permission: 'booking.read', changedBy: ['booking', 'bookings', 'allotment', 'waiting-list'] },
  waitingList: { permission: 'waiting-list.read', changedBy: ['waiting-list', 'bookings'] },
  applications: { permission: 'application.read', changedBy: ['application', 'batch', 'document', 'documents', 'portrait', 'paper', 'declaration', 'traveller', 'travellers', 'travel-document', 'entry', 'review'] },
  documents: { permission: 'document.review', changedBy: ['document', 'documents', 'reading', 'travel-document'] },
  batches: { permission: 'batch.read', changedBy: ['batch', 'application', 'entry'] },
  checklists: { permission: 'checklist.read', changedBy: ['checklist', 'entry', 'paper', 'documents', 'application', 'portrait'] },
  readiness: { permission: 'readiness.read', changedBy: ['readiness', 'artefact', 'checklist', 'rooming', 'bibs', 'list', 'manifest', 'passengers', 'flights', 'ticket', 'arrival'] },
  rooms: { permission: 'rooming.read', changedBy: ['rooming', 'bibs', 'bib', 'list', 'booking', 'bookings'] },
  flights: { permission: 'flight.read', changedBy: ['leg', 'service', 'passengers', 'flights', 'seat-block', 'schedule-change', 'programme'] },
  tickets: { permission: 'ticket.read', changedBy: ['ticket', 'tickets', 'name-scale', 'travel-document'] },
  manifests: { permission: 'manifest.manage', changedBy: ['manifest', 'list', 'passengers', 'flights'] },
  arrivals: { permission: 'arrival.read', changedBy: ['arrival', 'leg', 'guide-link'] },
  suspensions: { permission: 'suspension.read', changedBy: ['suspension', 'event-cancellation', 'letter', 'bookings', 'notifications', 'schedule-change'] },
  money: { permission: 'payment.read', changedBy: ['billing', 'payment', 'credit', 'payment-plan', 'policy'] },
  mailbox: { permission: 'mailbox.read', changedBy: ['notifications', 'reminders'] },
  ruleChanges: { permission: 'rule-change.read', changedBy: ['rule-change', 'entry'] },
  rules: { permission: 'rule.read', changedBy: ['entry'] },
  jobs: { permission: 'job.read', changedBy: ['failed-job'] },
} as const satisfies Record<string, { readonly permission: Permission; readonly changedBy: readonly string[] }>;

/** A kind of thing that pages of the desk show. */
export type LiveKind = keyof typeof kinds;

export const liveKinds = Object.keys(kinds) as [LiveKind, ...LiveKind[]];

/** The kinds that have changed, of those that somebody with these permissions may read. Nothing that happened stands for all of them. */
export function changedKinds(happened: readonly string[], permissions: readonly Permission[]): LiveKind[] {
  const words = new Set(happened.map((name) => name.split('.')[0] ?? ''));
  return liveKinds.filter((kind) => {
    const { permission, changedBy } = kinds[kind];
    return permissions.includes(permission) && (happened.length === 0 || changedBy.some((word) => words.has(word)));
  });
}
