import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { WaitingEntry } from '../../domain/waiting-list.js';
import { endOfOffer, waitingTransitions } from '../../domain/waiting-status.js';
import { WaitingEntryRepository } from '../../persistence/waiting-entry.repository.js';
import { type WaitingChange, WaitingLookupRepository } from '../../persistence/waiting-lookup.repository.js';
import type { BookingRequest } from '../booking/take-booking.js';

/** An entry's party, as it was asked for. Empty once the entry has ended: it is forgotten then. */
export type WaitingParty = BookingRequest['travellers'];

/** One entry with its party. */
export type WaitingDetail = WaitingEntry & { readonly party: WaitingParty };

/** One entry on a waiting list: its place, its state and why, and until when a place is on offer. */
@Injectable()
export class ReadWaitingEntry {
  constructor(
    private readonly entries: WaitingEntryRepository,
    private readonly found: WaitingLookupRepository,
  ) {}

  /** Refuses with `waiting-list.unknown`. */
  async read(organisationId: string, entryId: string): Promise<Result<WaitingDetail>> {
    const entry = await this.entries.find(organisationId, entryId);
    if (!entry) return refuse('waiting-list.unknown');
    const request = (await this.entries.requests(organisationId, [entryId])).get(entryId);
    return success({ ...asItStands(entry), party: partyOf(request) });
  }

  /** What befell it, the oldest first. Refuses with `waiting-list.unknown`. */
  async changes(organisationId: string, entryId: string): Promise<Result<WaitingChange[]>> {
    if (!(await this.entries.find(organisationId, entryId))) return refuse('waiting-list.unknown');
    return success(await this.found.changes(organisationId, entryId));
  }
}

export const partyOf = (request: string | undefined): WaitingParty =>
  request === undefined ? [] : (JSON.parse(request) as Pick<BookingRequest, 'travellers'>).travellers;

/** An offer whose booking has ended is over, though no round has noted it yet. */
export function asItStands(entry: WaitingEntry): WaitingEntry {
  const end = entry.state === 'offered' && entry.offer ? endOfOffer[entry.offer.status] : null;
  const transition = end && waitingTransitions.offered[end.action];
  return transition && 'to' in transition ? { ...entry, state: transition.to, reason: end.reason } : entry;
}
