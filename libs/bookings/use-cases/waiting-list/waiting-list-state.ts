import { Injectable } from '@nestjs/common';
import { ReadDeparture } from '#packages';
import { type ListedDeparture, WaitingListRepository } from '../../persistence/waiting-list.repository.js';

/** Which departures have a waiting list, and whether somebody waits. */
@Injectable()
export class WaitingListState {
  constructor(
    private readonly lists: WaitingListRepository,
    private readonly departures: ReadDeparture,
  ) {}

  /** True while a party waits that a place could be offered to: what is free is theirs before it is a newcomer's. */
  someoneWaits(organisationId: string, departureId: string): Promise<boolean> {
    return this.lists.someoneWaits({ organisationId, departureId });
  }

  /** Every departure, of all organisations, with somebody who waits or has an offer. */
  openLists(): Promise<ListedDeparture[]> {
    return this.lists.open();
  }

  /** Lists that wait for this allotment. */
  wanting(organisationId: string, allotmentId: string): Promise<ListedDeparture[]> {
    return this.lists.wanting(organisationId, allotmentId);
  }

  /** The departure's own list, and those of the departures that feed the same event: they share its allotments. */
  async sharing(organisationId: string, departureId: string): Promise<ListedDeparture[]> {
    const open = await this.lists.open(organisationId);
    if (open.length === 0) return [];
    const eventOf = async (id: string): Promise<string | null> => {
      const departure = await this.departures.forSale(organisationId, id);
      return departure.refused ? null : departure.value.eventId;
    };
    const eventId = await eventOf(departureId);
    const shared: ListedDeparture[] = [];
    for (const list of open) {
      if (list.departureId === departureId || (eventId !== null && (await eventOf(list.departureId)) === eventId)) shared.push(list);
    }
    return shared;
  }
}
