import type { IsoDate } from '#kernel';
import type { Blocker, BlockerOwner } from './blocker.js';

/** Why a readiness changed: what happened, or that a day passed. */
export const changeReasons = [
  'booked', 'booking-changed', 'booking-cancelled', 'invited', 'answered', 'document-checked', 'photo-chosen', 'application-moved', 'batch-moved',
  'checklist-moved', 'rules-published', 'calendar-changed', 'payment-recorded', 'seats-changed', 'rooms-changed', 'bibs-assigned', 'artefacts-changed', 'departure-changed', 'erased', 'day-passed', 'found-by-check', 'arrival-recorded',
] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** What is stored of a blocker: nothing personal and no words, which may change with a language or a release. */
export interface OpenItem {
  readonly key: string;
  readonly code: Blocker['code'];
  readonly owner: BlockerOwner;
  readonly due: IsoDate | null;
}

export type ReadinessState = 'ready' | 'blocked' | 'left';

/** What was stored of a traveller; `left` once they go no more. */
export interface Recorded {
  readonly state: ReadinessState;
  readonly items: readonly OpenItem[];
}

/** What is different between two readings, by the keys of the blockers. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Another owner or another date. */
  readonly moved: readonly string[];
}

export const itemsOf = (blockers: readonly Blocker[]): OpenItem[] => blockers.map(({ key, code, owner, due }) => ({ key, code, owner, due }));

/** Null when nothing changed. */
export function differenceOf(before: Recorded | undefined, after: Recorded): Difference | null {
  const was = new Map((before?.items ?? []).map((item) => [item.key, item]));
  const is = new Map(after.items.map((item) => [item.key, item]));
  const added = [...is.keys()].filter((key) => !was.has(key));
  const removed = [...was.keys()].filter((key) => !is.has(key));
  const moved = [...is.values()].flatMap(({ key, owner, due }) => {
    const old = was.get(key);
    return old && (old.owner !== owner || old.due !== due) ? [key] : [];
  });
  const same = before?.state === after.state && added.length + removed.length + moved.length === 0;
  return same ? null : { added, removed, moved };
}

/** What each event is a reason for. One that is not listed changes nobody's readiness. */
const reasonOf: Readonly<Record<string, ChangeReason>> = {
  'booking.confirmed': 'booked',
  'booking.amended': 'booking-changed',
  'booking.cancelled': 'booking-cancelled',
  'booking.suspended': 'departure-changed',
  'booking.restored': 'departure-changed',
  'suspension.chosen': 'departure-changed',
  'traveller.trip-changed': 'booking-changed',
  'traveller.invited': 'invited',
  'invitation.used': 'invited',
  'invitation.revoked': 'invited',
  'traveller.answered': 'answered',
  'document.uploaded': 'document-checked',
  'document.superseded': 'document-checked',
  'document.taken-in': 'document-checked',
  'document.checked': 'document-checked',
  'reading.confirmed': 'document-checked',
  'travel-document.corrected': 'document-checked',
  'travel-document.recorded': 'document-checked',
  'portrait.uploaded': 'photo-chosen',
  'portrait.checked': 'photo-chosen',
  'portrait.chosen': 'photo-chosen',
  'application.drafted': 'application-moved',
  'application.approved': 'application-moved',
  'application.rejected': 'application-moved',
  'application.withdrawn': 'application-moved',
  'application.outdated': 'application-moved',
  'application.batched': 'application-moved',
  'application.submitted': 'application-moved',
  'application.issued': 'application-moved',
  'application.refused': 'application-moved',
  'batch.assembled': 'batch-moved',
  'batch.superseded': 'batch-moved',
  'batch.submitted': 'batch-moved',
  'batch.answered': 'batch-moved',
  'checklist.item-moved': 'checklist-moved',
  'entry.rules-published': 'rules-published',
  'authority.profile-written': 'calendar-changed',
  'billing.charged': 'payment-recorded',
  'payment.recorded': 'payment-recorded',
  'refund.recorded': 'payment-recorded',
  'payment.reversed': 'payment-recorded',
  'leg.added': 'seats-changed',
  'leg.rescheduled': 'seats-changed',
  'leg.cancelled': 'seats-changed',
  'passengers.seated': 'seats-changed',
  'passengers.unseated': 'seats-changed',
  'arrival.recorded': 'arrival-recorded',
  'arrival.undone': 'arrival-recorded',
  'rooming.assigned': 'rooms-changed',
  'rooming.traveller-placed': 'rooms-changed',
  'rooming.beds-released': 'rooms-changed',
  'bibs.assigned': 'bibs-assigned',
  'bib.ranges-set': 'bibs-assigned',
  'artefact.stale': 'artefacts-changed',
  'artefact.settled': 'artefacts-changed',
  'departure.changed': 'departure-changed',
  'traveller.erased': 'erased',
};

/** Every event that may change a readiness. */
export const eventsThatMatter: readonly string[] = Object.keys(reasonOf);

/** What an event is a reason for; undefined for one that changes nobody's readiness. */
export const reasonFor = (eventType: string): ChangeReason | undefined => reasonOf[eventType];
