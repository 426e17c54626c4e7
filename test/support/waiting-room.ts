import {
  type BookingRequest, CancelBooking, ConfirmBooking, JoinWaitingList, type JudgeParty, LeaveWaitingList, OfferPlaces, ReadWaitingEntry, type WaitingDetail,
  type WaitingReason, type WaitingState,
} from '#bookings';
import { cancelWhole } from './cancel-whole.js';
import type { Office, Stock } from './office.js';
import { valueOf } from './results.js';
import type { Get } from './stock-departure.js';

type Party = Parameters<Office['request']>[0];

/** Where an entry stands, in short. */
export interface Standing {
  readonly rank: number;
  readonly state: WaitingState;
  readonly reason: WaitingReason | null;
}

/** Everything but the places, in plenty. */
export const sparse = (places: number): Stock => ({ places, twinBeds: 400, singles: 100, marathonSlots: 400, seats: 400 });

export const everybodyMayTravel: JudgeParty = () => Promise.resolve(null);

/** The waiting list of an office's departure, and the parties on it. */
export class WaitingRoom {
  constructor(private readonly office: Office) {}

  /** Books every place that is left, one booking for each, and confirms them. Returns the ids of the bookings. */
  async sellOut(parties: readonly number[]): Promise<string[]> {
    const ids: string[] = [];
    for (const size of parties) {
      const { id } = valueOf(await this.office.book(size));
      valueOf(await this.office.get(ConfirmBooking).confirm(this.office.ids.organisationId, id));
      ids.push(id);
    }
    return ids;
  }

  join(party: Party = 1, more: Partial<BookingRequest> = {}) {
    const { organisationId, departureId } = this.office.ids;
    const request = this.office.request(party, more);
    return this.office.db.database.transaction((tx) => this.office.get(JoinWaitingList).join(tx, { organisationId, departureId, request }));
  }

  /** Parties of these sizes, in this order. Returns the ids of their entries. */
  async queue(...sizes: readonly number[]): Promise<string[]> {
    const ids: string[] = [];
    for (const size of sizes) ids.push(valueOf(await this.join(size)).entryId);
    return ids;
  }

  /** Cancels a booking, held or confirmed. */
  async free(bookingId: string): Promise<void> {
    const { organisationId } = this.office.ids;
    const givenUp = await this.office.get(CancelBooking).cancel(organisationId, bookingId);
    if (givenUp.refused) valueOf(await cancelWhole((type) => this.office.get(type), organisationId, bookingId));
  }

  /** One round; how many parties were offered a place. */
  round(judge: JudgeParty = everybodyMayTravel, get: Get = (type) => this.office.get(type)): Promise<number> {
    const { organisationId, departureId } = this.office.ids;
    return get(OfferPlaces).offer({ organisationId, departureId, legs: this.office.request().legs, judge });
  }

  async read(entryId: string): Promise<WaitingDetail> {
    return valueOf(await this.office.get(ReadWaitingEntry).read(this.office.ids.organisationId, entryId));
  }

  leave(entryId: string, organisationId = this.office.ids.organisationId) {
    return this.office.get(LeaveWaitingList).leave(organisationId, entryId, { by: 'customer' });
  }

  /** The whole list as stored, in the order of the ranks. */
  standings(): Promise<Standing[]> {
    return this.office.db.database.query<Standing>('select rank, state, reason from waiting_entry order by rank');
  }

  async states(): Promise<WaitingState[]> {
    return (await this.standings()).map(({ state }) => state);
  }

  /** How often each event about the list was published. */
  async told(): Promise<Record<string, number>> {
    const rows = await this.office.db.database.query<{ type: string; times: number }>(
      `select replace(type, 'waiting-list.', '') as type, count(*)::int as times from outbox where type like 'waiting-list.%' group by 1 order by 1`,
    );
    return Object.fromEntries(rows.map(({ type, times }) => [type, times]));
  }
}
